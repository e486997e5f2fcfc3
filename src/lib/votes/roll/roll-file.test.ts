import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/lists/csv-file.server.ts';
import { readRoll as readRecords, ROLL_LINES_MAX } from './roll-file.ts';

const readRoll = (text: string, known?: ReadonlySet<string>) => readRecords(readCsv(text), known);

const amina = { line: 1, name: 'Amina Berger', email: 'amina@exemple.test' };

describe('a roll brought as a file', () => {
	it.each([
		['Amina Berger;Amina@exemple.test'],
		['Amina Berger,amina@exemple.test'],
		['Amina  Berger\tamina@exemple.test '],
		['"Amina Berger";"amina@exemple.test"'],
		['amina@exemple.test;Amina Berger'],
		['\uFEFFAmina Berger;amina@exemple.test\r\n\r\n;;\r\n']
	])('is read however it is written: %j', (text) => {
		expect(readRoll(text)).toEqual({ lines: [amina], problems: [], isTooLong: false });
	});

	it('may have titles, and a comma inside quotes', () => {
		const text = 'Nom;Courriel\n"Berger, Amina";amina@exemple.test';
		expect(readRoll(text).lines).toEqual([{ ...amina, line: 2, name: 'Berger, Amina' }]);
	});

	it('says what is wrong, line by line, and takes the others', () => {
		const text = [
			'Amina Berger;amina@exemple.test',
			'Bruno',
			';bruno@exemple.test',
			'Chloé;',
			'Dora;dora@exemple',
			'Amina encore;AMINA@exemple.test',
			'Elsa;elsa@exemple.test'
		].join('\n');
		const { lines, problems } = readRoll(text, new Set(['elsa@exemple.test']));
		expect(lines).toEqual([amina]);
		expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
			[2, 'columns'],
			[3, 'name-missing'],
			[4, 'email-missing'],
			[5, 'email-wrong'],
			[6, 'email-twice'],
			[7, 'already-listed']
		]);
	});

	it('is refused whole when it is too long', () => {
		const text = Array.from({ length: ROLL_LINES_MAX + 1 }, (_, i) => `P;p${i}@a.test`).join('\n');
		expect(readRoll(text)).toEqual({ lines: [], problems: [], isTooLong: true });
	});
});
