import type { Role } from '../../../accounts/actor.ts';
import { isName, tidyName } from '../../../accounts/rules.ts';
import { foldWord } from '../../../shared/typed/plain-letters.ts';
import { readAddress } from '../../../shared/typed/typed-address.ts';

/** People that one list may invite. */
export const INVITATION_LINES_MAX = 300;

/** Why a line invites nobody. */
export type LineProblem =
	| 'address-missing'
	| 'address-malformed'
	| 'address-other-alphabet'
	| 'name-malformed'
	| 'organisation-missing'
	| 'organisation-malformed'
	| 'role-unknown'
	| 'group-unknown'
	| 'group-missing'
	| 'not-allowed'
	| 'twice'
	| 'already-in';
/** What one should know of a line that invites. */
export type LineNote = 'replaces';

export type InvitationLine = {
	/** Line of the list, from 1. */
	line: number;
	email: string;
	name: string;
	organisation: string;
	role: Role;
	groupId: string | null;
	groupName: string;
	note: LineNote | null;
};
export type RefusedLine = {
	line: number;
	/** The line as it was written, cut. */
	text: string;
	problem: LineProblem;
	/** The line that says the same address first, for `twice`. */
	first?: number;
};
export type InvitationLines = {
	lines: InvitationLine[];
	refused: RefusedLine[];
	/** More lines than one list may hold: none is taken. */
	isTooLong: boolean;
};

/** A record as it was read, with the line of the list where it begins. */
type LineRecord = { line: number; cells: readonly string[]; text: string };
type Column = 'email' | 'name' | 'organisation' | 'role' | 'group';

export type LinesContext = {
	groups: readonly { id: string; name: string }[];
	/** For what a line does not say. */
	fallback: { role: Role; groupId: string | null; organisation: string };
	/** Roles by the words people write for them, folded (`foldWord`). */
	roleOf: (word: string) => Role | null;
	mayInvite: (wanted: { role: Role; groupId: string | null }) => boolean;
	/** Whether somebody of this address has this place already; the address is normal. */
	isIn: (place: { email: string; role: Role; groupId: string | null }) => boolean;
	/** Whether an invitation to this place is waiting, which a new one replaces. */
	isInvited: (place: { email: string; role: Role; groupId: string | null }) => boolean;
};

const ORDER: readonly Column[] = ['email', 'name', 'organisation', 'role', 'group'];
const TITLES: Record<Column, RegExp> = {
	email: /^(adresse|mail|e-?mail|courriel|adresse (mail|e-?mail|electronique))$/,
	name: /^(nom|name|prenom et nom|nom et prenom|personne)$/,
	organisation: /^(structure|organisme|organisation)$/,
	role: /^(role|fonction)$/,
	group: /^(groupe|group|comite|instance)$/
};

/**
 * Reads a list « adresse ; nom ; structure ; rôle ; groupe », with a line of titles in any order or without one. An address may be written
 * as mail programs do (`Nom <adresse>`), and several on one line (`a@b.fr; c@d.fr`) are several people.
 */
export function readInvitationLines(
	records: readonly LineRecord[],
	context: LinesContext
): InvitationLines {
	const titles = records[0] ? titlesOf(records[0].cells) : null;
	const filled = titles ? records.slice(1) : records;
	const written = filled.flatMap((record) => spread(record, titles ?? ORDER));
	const read: InvitationLines = {
		lines: [],
		refused: [],
		isTooLong: written.length > INVITATION_LINES_MAX
	};
	if (read.isTooLong) return read;
	const seen = new Map<string, number>();
	for (const { line, text, cells } of written) {
		const one = readLine(cells, context);
		const place = typeof one === 'string' ? null : placeKey(one);
		const first = place === null ? undefined : seen.get(place);
		const repeated = first === undefined ? null : 'twice';
		const problem = typeof one === 'string' ? one : repeated;
		if (problem !== null || typeof one === 'string') {
			const refused = { line, text: text.slice(0, 200), problem: problem! };
			read.refused.push(first === undefined ? refused : { ...refused, first });
			continue;
		}
		seen.set(place!, line);
		if (context.isIn(one)) {
			read.refused.push({ line, text: text.slice(0, 200), problem: 'already-in' });
			continue;
		}
		read.lines.push({ line, ...one, note: context.isInvited(one) ? 'replaces' : null });
	}
	return read;
}

/** One person, one place: the same address may be invited to two groups. */
function placeKey({ email, role, groupId }: Omit<InvitationLine, 'line' | 'note'>): string {
	return `${email} ${role} ${groupId ?? ''}`;
}

function titlesOf(cells: readonly string[]): (Column | null)[] | null {
	const columns = cells.map(
		(cell) => ORDER.find((column) => TITLES[column].test(foldWord(cell))) ?? null
	);
	return columns.includes('email') ? columns : null;
}

type Written = { line: number; text: string; cells: Partial<Record<Column, string>> };

/** The cells of a record by column; a line of nothing but addresses is one person for each. */
function spread({ line, text, cells }: LineRecord, columns: readonly (Column | null)[]): Written[] {
	const addresses = cells.filter((cell) => cell !== '');
	if (addresses.length > 1 && addresses.every((cell) => cell.includes('@')))
		return addresses.map((email) => ({ line, text: email, cells: { email } }));
	const named: Partial<Record<Column, string>> = {};
	columns.forEach((column, at) => {
		if (column) named[column] = cells[at] ?? '';
	});
	return [{ line, text, cells: named }];
}

function readLine(
	cells: Partial<Record<Column, string>>,
	{ groups, fallback, roleOf, mayInvite }: LinesContext
): LineProblem | Omit<InvitationLine, 'line' | 'note'> {
	const address = readAddress(cells.email ?? '');
	if (address.email === '') return 'address-missing';
	if (address.problem) return `address-${address.problem}`;
	const name = tidyName(cells.name ?? '') || tidyName(address.name);
	if (name !== '' && !isName(name)) return 'name-malformed';
	const role = cells.role ? roleOf(foldWord(cells.role)) : fallback.role;
	if (role === null) return 'role-unknown';
	const found = findGroup(cells, { role, groups, fallback });
	if (cells.group && !found) return 'group-unknown';
	const groupId = found?.id ?? null;
	if (role === 'committee-member' && groupId === null) return 'group-missing';
	const organisation = tidyName(cells.organisation ?? '') || fallback.organisation;
	if (organisation !== '' && !isName(organisation)) return 'organisation-malformed';
	if (role === 'partner' && organisation === '') return 'organisation-missing';
	if (!mayInvite({ role, groupId })) return 'not-allowed';
	return { email: address.email, name, organisation, role, groupId, groupName: found?.name ?? '' };
}

/** A line that names another role and no group asks for none. */
function findGroup(
	cells: Partial<Record<Column, string>>,
	{ role, groups, fallback }: Pick<LinesContext, 'groups' | 'fallback'> & { role: Role }
) {
	if (cells.group) return groups.find((one) => foldWord(one.name) === foldWord(cells.group!));
	const isUnsaid = !cells.role || role === fallback.role || role === 'committee-member';
	return isUnsaid ? groups.find(({ id }) => id === fallback.groupId) : undefined;
}
