import { parse } from 'csv-parse/sync';

/** One record of a file: the line of the file where it begins (from 1), its cells without spaces around, and its text as it was. */
export type CsvRecord = { line: number; cells: string[]; text: string };

/** In the order in which they are preferred when a file could be read with several. */
const DELIMITERS = [';', '\t', ','];
const SAMPLE_LINES = 20;

/**
 * The records of a CSV file, read by `csv-parse` (RFC 4180, and what people make of it: unequal lengths, a quote inside a
 * word). The delimiter is the one that the first lines have outside quotes. Lines without a word are left out.
 */
export function readCsv(text: string): CsvRecord[] {
	const delimiter = delimiterOf(text);
	try {
		return recordsOf(text, { delimiter, quote: '"' });
	} catch {
		// A quote that nothing closes: the file is read as if quotes were letters, rather than not at all.
		return recordsOf(text, { delimiter, quote: null });
	}
}

function recordsOf(text: string, how: { delimiter: string; quote: '"' | null }): CsvRecord[] {
	const records = parse(text, {
		...how,
		bom: true,
		info: true,
		raw: true,
		relax_column_count: true,
		relax_quotes: true,
		trim: true,
		skip_empty_lines: true,
		record_delimiter: ['\r\n', '\n', '\r']
	}) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
	return records
		.filter(({ record }) => record.some((cell) => cell !== ''))
		.map(({ record, raw, info }) => {
			const own = raw.replace(/^(\r\n?|\n)+|(\r\n?|\n)+$/g, '');
			return { line: info.lines - linesIn(own) + 1, cells: record, text: own };
		});
}

const linesIn = (text: string) => text.split(/\r\n?|\n/).length;

function delimiterOf(text: string): string {
	const lines = text
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n?|\n/, SAMPLE_LINES)
		.filter((line) => line.trim() !== '');
	const linesWith = (one: string) => lines.filter((line) => line.includes(one)).length;
	const [best] = [...DELIMITERS].sort((a, b) => linesWith(b) - linesWith(a));
	return best!;
}

/**
 * The text of a file: UTF-8, UTF-16 when its mark says so or when every other byte is empty, and otherwise windows-1252, in
 * which spreadsheets of Windows still write French.
 */
export function decodeFile(bytes: Uint8Array): string {
	const encoding = utf16Of(bytes);
	if (encoding) return new TextDecoder(encoding).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decodeWindows1252(bytes);
	}
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, 512);
	const emptyAt = (parity: number) =>
		sample.filter((byte, at) => at % 2 === parity && byte === 0).length;
	const many = sample.length / 4;
	if (sample.length > 3 && emptyAt(1) > many) return 'utf-16le';
	if (sample.length > 3 && emptyAt(0) > many) return 'utf-16be';
	return null;
}

/**
 * What the bytes 0x80 to 0x9F are in windows-1252 (WHATWG Encoding, index windows-1252); the others are those of Latin-1.
 * Node 20 decodes that name as Latin-1, which turns « € », « œ » and « ’ » into signs that nobody sees.
 */
const FROM_0X80 =
	'\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
	'\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes)
		text += byte >= 0x80 && byte <= 0x9f ? FROM_0X80[byte - 0x80] : String.fromCharCode(byte);
	return text;
}
