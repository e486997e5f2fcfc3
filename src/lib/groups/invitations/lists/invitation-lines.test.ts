import { expect, it } from 'vitest';
import type { Role } from '../../../accounts/actor.ts';
import {
	INVITATION_LINES_MAX,
	readInvitationLines,
	type LinesContext
} from './invitation-lines.ts';

const groups = [
	{ id: 'g1', name: 'Comité citoyen' },
	{ id: 'g2', name: 'COTECH' }
];
const words: Record<string, Role> = {
	partenaire: 'partner',
	elue: 'elected',
	habitant: 'resident'
};

function context(more: Partial<LinesContext> = {}): LinesContext {
	return {
		groups,
		fallback: { role: 'committee-member', groupId: 'g1', organisation: '' },
		roleOf: (word) => words[word] ?? null,
		mayInvite: () => true,
		isIn: () => false,
		isInvited: () => false,
		...more
	};
}

const records = (...rows: string[][]) =>
	rows.map((cells, at) => ({ line: at + 1, cells, text: cells.join(';') }));

it('reads address, name, body, role and group, and completes what a line does not say', () => {
	const { lines, refused } = readInvitationLines(
		records(
			['Marie@Exemple.FR', 'Marie  Curie', 'CPAM', 'Partenaire', 'cotech'],
			['paul@exemple.fr']
		),
		context()
	);
	expect(refused).toEqual([]);
	expect(lines).toMatchObject([
		{
			email: 'marie@exemple.fr',
			name: 'Marie Curie',
			organisation: 'CPAM',
			role: 'partner',
			groupId: 'g2'
		},
		{ email: 'paul@exemple.fr', name: '', role: 'committee-member', groupId: 'g1', line: 2 }
	]);
});

it('reads columns by their titles, in any order', () => {
	const { lines } = readInvitationLines(
		records(['Rôle', 'Nom', 'Courriel'], ['élue', 'Ana', 'ana@exemple.fr']),
		context({ fallback: { role: 'resident', groupId: null, organisation: 'Ville' } })
	);
	expect(lines).toMatchObject([
		{
			line: 2,
			email: 'ana@exemple.fr',
			name: 'Ana',
			role: 'elected',
			organisation: 'Ville',
			groupId: null
		}
	]);
});

it('reads what Outlook copies', () => {
	const { lines } = readInvitationLines(
		records(['Ana B <ana@exemple.fr>', 'Paul <paul@exemple.fr>', '']),
		context()
	);
	expect(lines.map(({ email, name }) => [email, name])).toEqual([
		['ana@exemple.fr', 'Ana B'],
		['paul@exemple.fr', 'Paul']
	]);
});

it('names each line that it refuses, and why', () => {
	const { lines, refused } = readInvitationLines(
		records(
			['pas une adresse'],
			['', 'Sans adresse'],
			['a@b.fr', 'X', '', 'partenaire'],
			['b@b.fr', 'X', '', 'archiduc'],
			['c@b.fr', 'X', '', 'habitant', 'Conseil des sages'],
			['d@b.fr', 'voir www.exemple.fr'],
			['e@b.fr'],
			['E@b.fr', 'La même']
		),
		context()
	);
	expect(refused.map(({ line, problem }) => [line, problem])).toEqual([
		[1, 'address-malformed'],
		[2, 'address-missing'],
		[3, 'organisation-missing'],
		[4, 'role-unknown'],
		[5, 'group-unknown'],
		[6, 'name-malformed'],
		[8, 'twice']
	]);
	expect(refused.at(-1)).toMatchObject({ first: 7 });
	expect(lines.map(({ line }) => line)).toEqual([7]);
});

it('says who is there already, whom a mail was sent to, and what this person may not give', () => {
	const read = readInvitationLines(
		records(['in@b.fr'], ['again@b.fr'], ['boss@b.fr', '', '', 'élue']),
		context({
			isIn: ({ email }) => email === 'in@b.fr',
			isInvited: ({ email }) => email === 'again@b.fr',
			mayInvite: ({ role }) => role === 'committee-member'
		})
	);
	expect(read.refused.map(({ problem }) => problem)).toEqual(['already-in', 'not-allowed']);
	expect(read.lines).toMatchObject([{ email: 'again@b.fr', note: 'replaces' }]);
});

it('takes none of a list that is too long', () => {
	const many = Array.from({ length: INVITATION_LINES_MAX + 1 }, (_, n) => [`p${n}@b.fr`]);
	expect(readInvitationLines(records(...many), context())).toMatchObject({
		lines: [],
		refused: [],
		isTooLong: true
	});
});

it.each([
	[
		['Courriel', 'Nom', 'Prénom'],
		['marie@exemple.fr', 'Curie', 'Marie']
	],
	[
		['Nom', 'Prénom', 'Courriel'],
		['Curie', 'Marie', 'marie@exemple.fr']
	],
	[
		['E-mail', 'Prénom(s)', 'Nom de famille', 'Structure'],
		['marie@exemple.fr', 'Marie', 'Curie', '']
	]
])(
	'« son prénom a disparu » : first and last names are joined, whatever their order: %j',
	(...rows) => {
		const { lines, refused } = readInvitationLines(records(...rows), context());
		expect(refused).toEqual([]);
		expect(lines).toMatchObject([{ email: 'marie@exemple.fr', name: 'Marie Curie' }]);
	}
);

it('a list without titles that begins with names is read too, and one may say what a column holds', () => {
	const rows = records(['Marie', 'Curie', 'marie@exemple.fr'], ['Paul', 'Roux', 'paul@exemple.fr']);
	const read = readInvitationLines(rows, context());
	expect(read.lines.map(({ name }) => name)).toEqual(['Marie Curie', 'Paul Roux']);
	expect(read.columns.map(({ holds }) => holds)).toEqual(['name', 'name', 'email']);
	const chosen = readInvitationLines(rows, context(), ['lastName', 'firstName', 'email']);
	expect(chosen.lines[0]!.name).toBe('Curie Marie');
});
