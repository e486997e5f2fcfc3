import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isOwnPage, isStillDone } from './still-contract.ts';

const CONTRACT = '/c/[contract]';
const done = (route: string, search = '', isHidden = false) =>
	isStillDone({ route: `${CONTRACT}${route}`, search }, { isHidden });

it('in a contract that no longer changes people report, moderate, take back what is theirs and leave', () => {
	const stays: [string, string?][] = [
		['/signaler/[kind]/[id]'],
		['/consultations/[consultation]/signaler'],
		['/moderation/second-regard'],
		['/coordination/moderation', '?/decider'],
		['/coordination/moderation/[kind]/[id]', '?/decider'],
		['/consultations/[consultation]/ma-participation/[[token]]', '?/retirer'],
		['/ma-place', '?/terminer'],
		['/groupes/[group]', '?/quitter'],
		['/coordination/personnes/[account]', '?/terminer'],
		['/votes/[vote]/verifier']
	];
	expect(stays.filter((one) => !done(...one))).toEqual([]);
});

it('and do nothing else', () => {
	const ends: [string, string?][] = [
		['/consultations/[consultation]/repondre/[phase]'],
		['/consultations/[consultation]/ma-participation/[[token]]/reponse/[phase]', '?/envoyer'],
		['/consultations/[consultation]/contribution/[number]', '?/soutenir'],
		['/groupes/[group]', '?/rejoindre'],
		['/coordination/personnes/[account]', '?/donner'],
		['/coordination/invitations', '?/inviter'],
		['/coordination/contrat', '?/enregistrer'],
		['/fiches/[number]/discussion', '?/repondre'],
		['/fiches/[number]/propositions.json'],
		['/votes/[vote]/voter'],
		['/fiches/nouvelle']
	];
	expect(ends.filter((one) => done(...one))).toEqual([]);
});

it('what a hidden contract says of itself is corrected by its coordination', () => {
	expect(done('/coordination/contrat', '?/enregistrer', true)).toBe(true);
	expect(done('/coordination/invitations', '?/inviter', true)).toBe(false);
});

it('each person reaches what they gave, of a hidden contract too', () => {
	expect(isOwnPage(`${CONTRACT}/consultations/[consultation]/ma-participation/[[token]]`)).toBe(
		true
	);
	expect(isOwnPage(`${CONTRACT}/consultations/[consultation]`)).toBe(false);
});

it('every context of a page under a contract is held to what its contract is said to be', async () => {
	const { readFileSync } = await import('node:fs');
	const folder = 'src/http/contexts';
	const finders = readdirSync(folder)
		.filter((name) => name.endsWith('.server.ts'))
		.map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
		.filter(({ text }) => /await find(Contract|Consultation|Fiche|Vote)Context\(/.test(text));
	expect(finders.length).toBe(4);
	for (const { name, text } of finders)
		expect(text, name).toMatch(/asItStands\(\s*event,\s*await find/);
});
