import type { Role } from '../../../accounts/actor.ts';
import { isName, tidyName } from '../../../accounts/rules.ts';
import {
	cellOf,
	findColumns,
	guessColumns,
	nameIn,
	personTitles,
	shownColumns,
	type ListRecord,
	type ShownColumn
} from '../../../shared/lists/columns.ts';
import { foldWord } from '../../../shared/typed/plain-letters.ts';
import { readAddress } from '../../../shared/typed/typed-address.ts';

/** People that one list may invite. */
export const INVITATION_LINES_MAX = 300;

/** Why a line invites nobody. */
export type LineProblem =
	| 'above-titles'
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
	/** What each column was taken for. */
	columns: ShownColumn[];
	/** More lines than one list may hold: none is taken. */
	isTooLong: boolean;
};

const titles = {
	email: new RegExp(`${personTitles.email.source}|^(adresse|adresses)$`),
	name: personTitles.name,
	lastName: personTitles.lastName,
	firstName: personTitles.firstName,
	organisation:
		/^(structure|organisme|organisation|employeur|entreprise|etablissement|association|societe|company)s?( employeur)?$/,
	role: /^(role|fonction)s?$/,
	group: /^(groupe|group|comite|instance|commission)s?$/
} as const;
type Column = keyof typeof titles;
export type InvitationColumn = Column;
export const invitationColumns = Object.keys(titles) as Column[];

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

/** A list without titles, whose lines begin with an address. */
const ORDER: readonly Column[] = ['email', 'name', 'organisation', 'role', 'group'];
const TEXT_SHOWN = 200;

/**
 * Reads a list of people: its columns by their titles in any order, as a person chose them, or without titles (« adresse ; nom ; structure ;
 * rôle ; groupe », or as they look). An address may be written as mail programs do (`Nom <adresse>`), and several on one line
 * (`a@b.fr; c@d.fr`) are several people.
 */
export function readInvitationLines(
	records: readonly ListRecord[],
	context: LinesContext,
	chosen: readonly (Column | null)[] | null = null
): InvitationLines {
	const found = findColumns(records, titles, ['email']);
	const untitled = beginsWithAddresses(found.rows) ? ORDER : guessColumns(found.rows);
	const columns = chosen ?? (found.titles.length > 0 ? found.columns : untitled);
	const written = found.rows.flatMap((record) => spread(record, columns));
	const read: InvitationLines = {
		...{ lines: [], columns: shownColumns(found.rows, { titles: found.titles, columns }) },
		refused: found.above.map(({ line, text }) => refusedOf({ line, text }, 'above-titles')),
		isTooLong: written.length > INVITATION_LINES_MAX
	};
	if (read.isTooLong) return { ...read, refused: [] };
	const seen = new Map<string, number>();
	for (const { line, text, cells } of written) {
		const one = readLine(cells, context);
		const place = typeof one === 'string' ? null : placeKey(one);
		const first = place === null ? undefined : seen.get(place);
		const repeated = first === undefined ? null : 'twice';
		const problem = typeof one === 'string' ? one : repeated;
		if (problem !== null || typeof one === 'string') {
			const refused = refusedOf({ line, text }, problem!);
			read.refused.push(first === undefined ? refused : { ...refused, first });
			continue;
		}
		seen.set(place!, line);
		if (context.isIn(one)) {
			read.refused.push(refusedOf({ line, text }, 'already-in'));
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

function refusedOf({ line, text }: { line: number; text: string }, problem: LineProblem) {
	const shown = text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN - 1)}…` : text;
	return { line, text: shown, problem };
}

/** As this page has always asked for them; a list of « nom ; prénom ; adresse » does not. */
function beginsWithAddresses(rows: readonly ListRecord[]): boolean {
	const holds = (at: number) => rows.filter(({ cells }) => (cells[at] ?? '').includes('@')).length;
	return (
		holds(0) * 2 >= Math.max(1, holds(1), holds(2), holds(3)) ||
		rows.every(({ cells }) => cells.length < 2)
	);
}

type Written = { line: number; text: string; cells: Partial<Record<Column, string>> };

/** The cells of a record by column; a line of nothing but addresses is one person for each. */
function spread({ line, text, cells }: ListRecord, columns: readonly (Column | null)[]): Written[] {
	const addresses = cells.filter((cell) => cell !== '');
	if (addresses.length > 1 && addresses.every((cell) => cell.includes('@')))
		return addresses.map((email) => ({ line, text: email, cells: { email } }));
	const named: Partial<Record<Column, string>> = { name: nameIn(cells, columns) };
	for (const column of ['email', 'organisation', 'role', 'group'] as const)
		named[column] = cellOf(cells, columns, column);
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
