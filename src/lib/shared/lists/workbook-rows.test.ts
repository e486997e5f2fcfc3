import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-file.server.ts';
import { textOfFile } from './text-of-file.server.ts';
import { readWorkbook } from './workbook-rows.server.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const cellOf = (text: string, at: number, row: number) => {
	const place = `${String.fromCharCode(65 + at)}${row}`;
	return text === ''
		? ''
		: `<c r="${place}" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;')}</t></is></c>`;
};
const sheetOf = (rows: string[][]) =>
	`<worksheet xmlns="${MAIN}"><sheetData>${rows
		.map(
			(cells, at) =>
				`<row r="${at + 1}">${cells.map((one, n) => cellOf(one, n, at + 1)).join('')}</row>`
		)
		.join('')}</sheetData></worksheet>`;

/** A workbook as small as one can be, with these sheets. */
function workbook(sheets: Record<string, string[][]>): Uint8Array {
	const names = Object.keys(sheets);
	const listed = names.map(
		(name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`
	);
	const related = names.map(
		(_, at) =>
			`<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
	);
	const parts: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}</Relationships>`,
		...Object.fromEntries(
			names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheets[name]!)])
		)
	};
	return zipSync(
		Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
	);
}

const roll = [
	['Nom', 'Prénom', 'Courriel'],
	['Berger', 'Amina', 'amina@exemple.test'],
	['', '', ''],
	['Le Cœur', 'L’Élu & co', 'elu@exemple.test']
];
const brought = (bytes: Uint8Array, name = 'liste.xlsx') => {
	const form = new FormData();
	form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
	return textOfFile(form);
};

describe('« j’ai la liste dans Excel »', () => {
	it('a workbook is read: its cells, in their rows, and the sheets that are not', async () => {
		const read = await readWorkbook(workbook({ Vide: [], Liste: roll, Notes: [['à revoir']] }));
		expect(read).toEqual({ rows: roll, otherSheets: ['Notes'] });
	});

	it('in a thread, it becomes the same list as a file of lines', async () => {
		const list = await brought(workbook({ Liste: roll }));
		if (typeof list === 'string') throw new Error(list);
		expect(readCsv(list.text).map(({ line, cells }) => [line, ...cells])).toEqual([
			[1, ...roll[0]!],
			[2, ...roll[1]!],
			[4, ...roll[3]!]
		]);
	});

	it('a file made to fill the memory is refused before it is unfolded', async () => {
		const huge = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) });
		expect(huge.length).toBeLessThan(100_000);
		expect(await brought(huge)).toBe('file-too-large');
		const many = Object.fromEntries(
			Array.from({ length: 600 }, (_, n) => [`${n}.xml`, strToU8('a')])
		);
		expect(await brought(zipSync(many))).toBe('file-too-large');
	});

	it('one that lies on its size unfolds to no more than it said', async () => {
		const lying = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) });
		const view = new DataView(lying.buffer);
		const central = lying.length - 22 - (46 + 'xl/workbook.xml'.length);
		view.setUint32(22, 100, true);
		view.setUint32(central + 24, 100, true);
		expect(await brought(lying)).toBe('file-unreadable');
	});

	it('what is no workbook is told in its own words', async () => {
		expect(await brought(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'liste.xls')).toBe(
			'file-old-spreadsheet'
		);
		const ods = zipSync({
			mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
			'content.xml': strToU8('<a/>')
		});
		expect(await brought(ods, 'liste.ods')).toBe('file-other-spreadsheet');
		expect(await brought(zipSync({ 'photo.png': strToU8('x') }))).toBe('file-unreadable');
		expect(await brought(workbook({ Liste: roll }).slice(0, 300))).toBe('file-unreadable');
		expect(await brought(new Uint8Array(1024 * 1024 + 1))).toBe('file-too-large');
	});

	it('a file of lines keeps its letters, whatever wrote it', async () => {
		const words = 'Nom;Courriel\nŒuvré l’Élu;elu@exemple.test';
		const utf16 = Buffer.from(`\ufeff${words}`, 'utf16le');
		const windows = Buffer.from(
			[...words].map((sign) => ({ Œ: 0x8c, '’': 0x92 })[sign] ?? sign.charCodeAt(0))
		);
		for (const bytes of [Buffer.from(words), Buffer.from(`\ufeff${words}`), utf16, windows]) {
			const list = await brought(new Uint8Array(bytes), 'liste.csv');
			if (typeof list === 'string') throw new Error(list);
			expect(readCsv(list.text)[1]!.cells).toEqual(['Œuvré l’Élu', 'elu@exemple.test']);
		}
	});
});
