/** What a roll brought as a file may hold: a contract’s own people, not a register. */
export const ROLL_LINES_MAX = 5_000;
const NAME_MAX = 120;
const EMAIL_MAX = 254;

export type RollProblem =
	| 'columns'
	| 'name-missing'
	| 'name-too-long'
	| 'email-missing'
	| 'email-wrong'
	| 'email-twice'
	| 'already-listed';

export type RollLine = { line: number; name: string; email: string };
export type RollFile = {
	lines: RollLine[];
	problems: { line: number; problem: RollProblem; text: string }[];
	/** Lines beyond what a roll may hold: none of the file is taken. */
	isTooLong: boolean;
};

/**
 * Reads « name;e-mail », one voter a line: separated by a semicolon, a comma or a tab, with quotes or without, with a line of
 * titles or without. `known` are the addresses that are on the roll already.
 */
export function readRoll(text: string, known: ReadonlySet<string> = new Set()): RollFile {
	const rows = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n?|\n/)
		.map((row, index) => ({ row, line: index + 1 }))
		.filter(({ row }) => row.replace(/[;,\t"\s]/g, '') !== '');
	const filled = rows[0] && isTitle(rows[0].row) ? rows.slice(1) : rows;
	const file: RollFile = { lines: [], problems: [], isTooLong: filled.length > ROLL_LINES_MAX };
	if (file.isTooLong) return file;
	const seen = new Set<string>();
	for (const { row, line } of filled) {
		const read = readLine(row);
		const problem = typeof read === 'string' ? read : whyNotTwice(read.email, { seen, known });
		if (problem === null && typeof read !== 'string') {
			seen.add(read.email);
			file.lines.push({ line, ...read });
		} else file.problems.push({ line, problem: problem!, text: row.slice(0, 200) });
	}
	return file;
}

function readLine(row: string): RollProblem | { name: string; email: string } {
	const cells = cellsOf(row);
	if (cells.length < 2) return 'columns';
	// Some write the address first.
	const [first, second] = cells as [string, string];
	const isSwapped = first.includes('@') && !second.includes('@');
	const name = (isSwapped ? second : first).replace(/\s+/g, ' ');
	const email = (isSwapped ? first : second).toLowerCase();
	if (name === '') return 'name-missing';
	if (name.length > NAME_MAX) return 'name-too-long';
	if (email === '') return 'email-missing';
	if (email.length > EMAIL_MAX || !/^[^\s@<>"';,]+@[^\s@<>"';,]+\.[^\s@<>"';,.]+$/.test(email))
		return 'email-wrong';
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

/** The separator of a line is the first of these that stands outside quotes. */
function cellsOf(row: string): string[] {
	const bare = row.replace(/"(?:[^"]|"")*"/g, '');
	const separator = [';', '\t', ','].find((one) => bare.includes(one));
	if (!separator) return [row.trim()];
	const cells: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (const sign of row) {
		if (sign === '"') isQuoted = !isQuoted;
		else if (sign === separator && !isQuoted) {
			cells.push(cell.trim());
			cell = '';
		} else cell += sign;
	}
	return [...cells, cell.trim()];
}

/** The text of a file: spreadsheets of Windows still write French in their own code page. */
export function decodeRoll(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
