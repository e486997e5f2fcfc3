import {
	cellOf,
	findColumns,
	guessColumns,
	nameIn,
	personTitles,
	shownColumns,
	type ListRecord,
	type PersonColumn,
	type ShownColumn
} from '../../shared/lists/columns.ts';
import { readAddress } from '../../shared/typed/typed-address.ts';

/** What a roll brought as a file may hold: a contract’s own people, not a register. */
export const ROLL_LINES_MAX = 5_000;
const NAME_MAX = 120;
const TEXT_SHOWN = 200;

export const rollColumns = Object.keys(personTitles) as PersonColumn[];

export type RollProblem =
	| 'above-titles'
	| 'columns'
	| 'name-missing'
	| 'name-too-long'
	| 'email-missing'
	| 'email-wrong'
	| 'email-other-alphabet'
	| 'email-twice'
	| 'already-listed';

export type RollLine = { line: number; name: string; email: string };
export type RollFile = {
	lines: RollLine[];
	/** `first`: the line that has the same address, for `email-twice`. */
	problems: { line: number; problem: RollProblem; text: string; first?: number }[];
	/** What each column was taken for. */
	columns: ShownColumn[];
	/** Lines beyond what a roll may hold: none of the file is taken. */
	isTooLong: boolean;
};

export type RollContext = {
	/** The addresses that are on the roll already. */
	known?: ReadonlySet<string>;
	/** What a person said of each column. */
	chosen?: readonly (PersonColumn | null)[] | null;
};

/** Reads one voter a record: columns by their titles in any order, or as they are chosen, or as they look. */
export function readRoll(
	records: readonly ListRecord[],
	{ known = new Set(), chosen = null }: RollContext = {}
): RollFile {
	const found = findColumns(records, personTitles, ['email']);
	const guessed = found.titles.length > 0 ? found.columns : guessColumns(found.rows);
	const columns = chosen ?? guessed;
	const file: RollFile = {
		...{ lines: [], columns: shownColumns(found.rows, { titles: found.titles, columns }) },
		problems: found.above.map((record) => problemOf(record, 'above-titles')),
		isTooLong: found.rows.length > ROLL_LINES_MAX
	};
	if (file.isTooLong) return { ...file, problems: [] };
	const seen = new Map<string, number>();
	for (const record of found.rows) {
		const read = readCells(record.cells, columns);
		if (typeof read === 'string') {
			file.problems.push(problemOf(record, read));
			continue;
		}
		const first = seen.get(read.email);
		if (first !== undefined) file.problems.push({ ...problemOf(record, 'email-twice'), first });
		else if (known.has(read.email)) file.problems.push(problemOf(record, 'already-listed'));
		else file.lines.push({ line: record.line, ...read });
		if (first === undefined) seen.set(read.email, record.line);
	}
	return file;
}

function problemOf({ line, text }: ListRecord, problem: RollProblem) {
	const shown = text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN - 1)}…` : text;
	return { line, problem, text: shown };
}

function readCells(
	cells: readonly string[],
	columns: readonly (PersonColumn | null)[]
): RollProblem | { name: string; email: string } {
	if (!columns.includes('email')) return 'columns';
	const { email, name: beside, problem } = readAddress(cellOf(cells, columns, 'email'));
	const name = nameIn(cells, columns) || beside;
	if (name === '' && email === '') return 'columns';
	if (name === '') return 'name-missing';
	if (name.length > NAME_MAX) return 'name-too-long';
	if (email === '') return 'email-missing';
	if (problem) return problem === 'malformed' ? 'email-wrong' : 'email-other-alphabet';
	return { name, email };
}
