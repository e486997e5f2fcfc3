import { readAddress } from '../../shared/typed/typed-address.ts';

/** What a roll brought as a file may hold: a contract’s own people, not a register. */
export const ROLL_LINES_MAX = 5_000;
const NAME_MAX = 120;

export type RollProblem =
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
	problems: { line: number; problem: RollProblem; text: string }[];
	/** Lines beyond what a roll may hold: none of the file is taken. */
	isTooLong: boolean;
};

/** A record as it was read, with the line of the file where it begins. */
export type RollRecord = { line: number; cells: readonly string[]; text: string };

/**
 * Reads « name;e-mail », one voter a record, with a line of titles or without; some write the address first. `known` are the
 * addresses that are on the roll already.
 */
export function readRoll(
	records: readonly RollRecord[],
	known: ReadonlySet<string> = new Set()
): RollFile {
	const filled = records[0] && isTitle(records[0].text) ? records.slice(1) : records;
	const file: RollFile = { lines: [], problems: [], isTooLong: filled.length > ROLL_LINES_MAX };
	if (file.isTooLong) return file;
	const seen = new Set<string>();
	for (const { line, cells, text } of filled) {
		const read = readCells(cells);
		const problem = typeof read === 'string' ? read : whyNotTwice(read.email, { seen, known });
		if (problem === null && typeof read !== 'string') {
			seen.add(read.email);
			file.lines.push({ line, ...read });
		} else file.problems.push({ line, problem: problem!, text: text.slice(0, 200) });
	}
	return file;
}

function readCells(cells: readonly string[]): RollProblem | { name: string; email: string } {
	if (cells.length < 2) return 'columns';
	const [first, second] = cells as [string, string];
	const isSwapped = first.includes('@') && !second.includes('@');
	const name = (isSwapped ? second : first).replace(/\s+/g, ' ');
	const { email, problem } = readAddress(isSwapped ? first : second);
	if (name === '') return 'name-missing';
	if (name.length > NAME_MAX) return 'name-too-long';
	if (email === '') return 'email-missing';
	if (problem) return problem === 'malformed' ? 'email-wrong' : 'email-other-alphabet';
	return { name, email };
}

function whyNotTwice(
	email: string,
	{ seen, known }: { seen: ReadonlySet<string>; known: ReadonlySet<string> }
): RollProblem | null {
	if (seen.has(email)) return 'email-twice';
	return known.has(email) ? 'already-listed' : null;
}

const isTitle = (row: string) => !row.includes('@') && /mail|courriel/i.test(row);
