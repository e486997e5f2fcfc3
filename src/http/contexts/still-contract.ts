/**
 * What is still done in a contract that is archived or hidden, by the route of its form and the name of its action: reporting and moderating a
 * text, writing to the coordination, taking back what one gave, giving up one’s place, ending somebody’s, looking a ballot up.
 */
const STAYS: readonly [route: RegExp, actions: RegExp][] = [
	[/\/signaler(\/|$)/, /./],
	[/\/second-regard$/, /./],
	[/\/coordination\/moderation(\/|$)/, /./],
	[/\/ma-participation\/\[\[token\]\]$/, /./],
	[/\/ma-place$/, /./],
	[/\/\[contract\]\/contact$/, /./],
	[/\/coordination\/personnes\/\[account\]$/, /^terminer$/],
	[/\/groupes\/\[group\]$/, /^(quitter|montrer-nom|terminer-mandat)$/],
	[/\/fiches\/\[number\]\/discussion$/, /^retirer$/],
	[/\/contribution\/\[number\]$/, /^retirer-avis$/],
	[/\/votes\/\[vote\]\/resultat$/, /./],
	[/\/votes\/\[vote\]\/verifier$/, /./]
];

/** What a hidden contract says of itself is what may have to be corrected. */
const MENDS = /\/coordination\/contrat$/;

/** Whether this is done although nobody writes in the contract. `search`: the query of the address, which names the action. */
export function isStillDone(
	{ route, search }: { route: string; search: string },
	{ isHidden }: { isHidden: boolean }
): boolean {
	if (isHidden && MENDS.test(route)) return true;
	const action = /^\?\/([a-z-]+)/.exec(search)?.[1] ?? 'default';
	return STAYS.some(([own, actions]) => own.test(route) && actions.test(action));
}

/** Where people reach what is theirs, of a hidden contract too. */
export function isOwnPage(route: string): boolean {
	return /\/ma-participation\/\[\[token\]\](\/|$)/.test(route);
}
