import { message } from '../../shared/messages.ts';

export const drawTitle = message({
	fr: 'Le tirage au sort, en cas d’égalité',
	en: 'The draw, in case of a tie'
});
type Made = { words: string; withBureau: boolean };
const partsOf = {
	fr: ({ words, withBureau }: Made) =>
		[
			'un nombre du serveur, dont l’empreinte est montrée ici avant l’ouverture',
			...(withBureau ? ['les clés que les membres du bureau ont faites sur leurs appareils'] : []),
			...(words ? [`ces mots de la coordination : « ${words} »`] : [])
		].join(', et '),
	en: ({ words, withBureau }: Made) =>
		[
			'a number of the server, whose fingerprint is shown here before the opening',
			...(withBureau ? ['the keys that the members of the bureau made on their devices'] : []),
			...(words ? [`these words of the coordination: “${words}”`] : [])
		].join(', and ')
};
export const toCome = message<Made>({
	fr: (p) => `La graine du tirage sera fixée à l’ouverture du vote. Elle mêle ${partsOf.fr(p)}.`,
	en: (p) => `The seed of the draw will be fixed when the vote opens. It mixes ${partsOf.en(p)}.`
});
export const isFixed = message<Made>({
	fr: (p) =>
		`La graine du tirage a été fixée à l’ouverture, avant le premier bulletin. Elle mêle ${partsOf.fr(p)}.`,
	en: (p) =>
		`The seed of the draw was fixed at the opening, before the first ballot. It mixes ${partsOf.en(p)}.`
});
export const rule = message({
	fr: 'Pour chaque option, on calcule l’empreinte (SHA-256) de la graine suivie de « : » et du numéro de l’option sur le bulletin. Entre des options à égalité, celle dont l’empreinte est la plus petite passe devant ; s’il faut en éliminer une, c’est celle dont l’empreinte est la plus grande.',
	en: 'For each option, the fingerprint (SHA-256) of the seed followed by “:” and the number of the option on the ballot is worked out. Between tied options, the one with the smallest fingerprint goes first; if one must leave, it is the one with the largest.'
});
export const orderLead = message({
	fr: 'L’ordre que donne cette graine, de la première à la dernière :',
	en: 'The order that this seed gives, from first to last:'
});
const biasBoth = message({
	fr: 'Qui pourrait choisir la graine ? Qui dirige le serveur et qui a écrit ces mots, s’ils s’entendent. Chacun, seul, ne peut que refuser que le vote s’ouvre, et cela se verrait.',
	en: 'Who could choose the seed? Whoever runs the server and whoever wrote these words, if they agree. Each alone can only refuse that the vote opens, and that would show.'
});
const biasBureau = message({
	fr: 'Qui pourrait choisir la graine ? Qui dirige le serveur et le dernier membre du bureau à préparer son appareil, s’ils s’entendent. Chacun, seul, ne peut que refuser que le vote s’ouvre, et cela se verrait.',
	en: 'Who could choose the seed? Whoever runs the server and the last member of the bureau to prepare their device, if they agree. Each alone can only refuse that the vote opens, and that would show.'
});
const biasServer = message({
	fr: 'Qui pourrait choisir la graine ? Qui dirige le serveur : personne d’autre n’y a rien ajouté.',
	en: 'Who could choose the seed? Whoever runs the server: nobody else added anything to it.'
});
const biasAny = message({
	fr: 'Qui pourrait choisir la graine ? Qui dirige le serveur, en s’entendant avec le dernier qui y ajoute : un membre du bureau, ou qui a écrit ces mots. Chacun, seul, ne peut que refuser que le vote s’ouvre, et cela se verrait.',
	en: 'Who could choose the seed? Whoever runs the server, agreeing with the last who adds to it: a member of the bureau, or whoever wrote these words. Each alone can only refuse that the vote opens, and that would show.'
});
/** Who could have made the draw say what they like. */
export function whoCouldChoose({ words, withBureau }: Made): string {
	if (withBureau) return words ? biasAny() : biasBureau();
	return words ? biasBoth() : biasServer();
}
export const ofServer = message({
	fr: 'La graine du tirage a été tirée par le serveur seul, à l’ouverture, avant le premier bulletin.',
	en: 'The seed of the draw was drawn by the server alone, at the opening, before the first ballot.'
});
export const doItAgain = message({ fr: 'Refaire le tirage', en: 'Do the draw again' });
export const commitment = message({
	fr: 'Empreinte du nombre du serveur',
	en: 'Fingerprint of the number of the server'
});
export const seed = message({ fr: 'Graine', en: 'Seed' });
export const seedCommand = message({
	fr: 'D’où vient la graine (le nombre du serveur y est « secret ») :',
	en: 'Where the seed comes from (the number of the server is “secret” there):'
});
export const orderCommand = message({
	fr: 'Une empreinte par option, dans l’ordre du bulletin :',
	en: 'One fingerprint for each option, in the order of the ballot:'
});
