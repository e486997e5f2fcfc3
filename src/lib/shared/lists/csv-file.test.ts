import { describe, expect, it } from 'vitest';
import { decodeFile, readCsv } from './csv-file.server.ts';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

describe('the records of a file', () => {
	it.each([
		['a;b\n1;2'],
		['a,b\r\n1,2\r\n'],
		['a\tb\r1\t2'],
		['\uFEFF"a";"b"\n\n;;\n "1" ; 2 \n'],
		['a;b\n"1";2\n,,,\n']
	])('are found whatever separates them: %j', (text) => {
		expect(cellsOf(text).slice(0, 2)).toEqual([
			['a', 'b'],
			['1', '2']
		]);
	});

	it('keep a separator, a quote and a line end that stand inside quotes', () => {
		expect(cellsOf('nom;mot\n"Berger; Amina";"elle dit ""oui""\nà tous"')[1]).toEqual([
			'Berger; Amina',
			'elle dit "oui"\nà tous'
		]);
	});

	it('a comma in most names does not hide the semicolon between columns', () => {
		expect(cellsOf('Berger, Amina;a@a.test\nDupont, Bruno;b@a.test')[0]).toEqual([
			'Berger, Amina',
			'a@a.test'
		]);
	});

	it('say on which line of the file they begin', () => {
		expect(readCsv('a;b\n\n"c\nd";e\nf;g').map(({ line }) => line)).toEqual([1, 3, 5]);
	});

	it('a quote that nothing closes loses nothing of what follows', () => {
		expect(cellsOf('a;"b\nc;d')).toEqual([
			['a', '"b'],
			['c', 'd']
		]);
	});

	it('there are none in a file without a word', () => {
		expect(readCsv(' \n;;\n\t')).toEqual([]);
	});
});

describe('the letters of a file', () => {
	const text = 'Chloé Lœuvre ; 12 € ; l’œil';
	const utf16 = (isLittle: boolean, withMark: boolean) => {
		const units = [...(withMark ? '\uFEFF' : ''), ...text].map((sign) => sign.charCodeAt(0));
		return Uint8Array.from(
			units.flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]))
		);
	};

	it('are those of UTF-8 where they can be', () => {
		expect(decodeFile(new TextEncoder().encode(text))).toBe(text);
	});

	it.each([
		[true, true],
		[false, true],
		[true, false],
		[false, false]
	])('are those of UTF-16 (little end first: %s, with its mark: %s)', (isLittle, withMark) => {
		expect(decodeFile(utf16(isLittle, withMark))).toBe(text);
	});

	it('are otherwise those of Windows, euro sign, œ and curly apostrophe included', () => {
		const windows = [0x4c, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x80, 0x20, 0x92, 0xe9, 0x9f];
		expect(decodeFile(Uint8Array.from(windows))).toBe('Lœuvre € ’éŸ');
	});
});
