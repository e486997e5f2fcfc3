import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it('a text that a spreadsheet would run is shown as text', () => {
	for (const formula of [
		'=1+1',
		'+33',
		'-2',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'  =1',
		'=HYPERLINK("x")'
	])
		expect(csvLine([formula]).replace(/^"/, '').startsWith("'"), formula).toBe(true);
	expect(csvLine(['a=b', -2.5, null])).toBe('a=b;-2,5;\r\n');
});

/** As a spreadsheet reads it: quotes open and close a cell, semicolons part cells outside quotes. */
function cellsRead(line: string): string[] {
	const cells = [''];
	let isQuoted = false;
	for (let at = 0; at < line.length; at += 1) {
		const sign = line[at]!;
		const isDoubled = sign === '"' && isQuoted && line[at + 1] === '"';
		if (isDoubled) at += 1;
		if (sign === '"' && !isDoubled) isQuoted = !isQuoted;
		else if (sign === ';' && !isQuoted) cells.push('');
		else cells[cells.length - 1] += sign;
	}
	expect(isQuoted).toBe(false);
	return cells;
}

it('no text goes out of its cell', () => {
	const text = fc.string({ unit: fc.constantFrom('"', ';', '\r', '\n', '=', "'", 'a', ' ', '-') });
	fc.assert(
		fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
			const read = cellsRead(csvLine(texts).slice(0, -2));
			expect(read.map((cell, at) => (cell === `'${texts[at]}` ? texts[at] : cell))).toEqual(texts);
		})
	);
});
