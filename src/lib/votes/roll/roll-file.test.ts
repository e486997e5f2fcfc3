import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/lists/csv-file.server.ts';
import { readRoll as readRecords, ROLL_LINES_MAX } from './roll-file.ts';

const readRoll = (text: string, known?: ReadonlySet<string>) =>
	readRecords(readCsv(text), { known });

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
		expect(readRoll(text)).toMatchObject({ lines: [amina], problems: [], isTooLong: false });
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
			[2, 'email-missing'],
			[3, 'name-missing'],
			[4, 'email-missing'],
			[5, 'email-wrong'],
			[6, 'email-twice'],
			[7, 'already-listed']
		]);
	});

	it('is refused whole when it is too long', () => {
		const text = Array.from({ length: ROLL_LINES_MAX + 1 }, (_, i) => `P;p${i}@a.test`).join('\n');
		expect(readRoll(text)).toMatchObject({ lines: [], problems: [], isTooLong: true });
	});

	it.each([
		['Nom;Prénom;Courriel\nBerger;Amina;amina@exemple.test'],
		['Courriel;Nom;Prénom\namina@exemple.test;Berger;Amina'],
		['PRENOM(S);NOM DE FAMILLE;Adresse e-mail\nAmina;Berger;AMINA@exemple.test'],
		[
			'Civilité,Nom,Prénom,Téléphone,Adresse de messagerie\nMme,Berger,Amina,0612345678,amina@exemple.test'
		],
		['First name\tLast name\tE-mail address\nAmina\tBerger\tmailto:amina@exemple.test'],
		['Nom et prénom;Mél\nAmina Berger;<amina@exemple.test>'],
		['Électeur / électrice;Commune;Mail\nAmina Berger;Évry;amina@exemple.test'],
		['Amina;Berger;amina@exemple.test'],
		['amina@exemple.test;Amina;Berger;0612345678']
	])('« Nom ; Prénom ; Courriel » is read by its titles, in any order: %j', (text) => {
		expect(readRoll(text).lines).toMatchObject([{ name: 'Amina Berger', email: amina.email }]);
		expect(readRoll(text).problems).toEqual([]);
	});

	it('what stands above the titles is said not to be read', () => {
		const { lines, problems } = readRoll(
			'Liste électorale 2027\nNom;Prénom;Courriel\nBerger;Amina;amina@exemple.test'
		);
		expect(lines).toMatchObject([{ line: 3, name: 'Amina Berger' }]);
		expect(problems).toMatchObject([{ line: 1, problem: 'above-titles' }]);
	});

	it('whoever brings it says what a column holds, and sees what was understood', () => {
		const text = 'Machin;Truc;Chose\nBerger;Amina;amina@exemple.test';
		const records = readCsv(text);
		const { lines, columns } = readRecords(records, { chosen: ['lastName', 'firstName', 'email'] });
		expect(lines).toMatchObject([{ line: 2, name: 'Amina Berger' }]);
		expect(columns.map(({ holds }) => holds)).toEqual(['lastName', 'firstName', 'email']);
		expect(readRecords(records, { chosen: ['name', null, 'email'] }).lines[0]!.name).toBe('Berger');
	});

	it('one person once: a doubled address names the line that has it first', () => {
		const text = 'Amina;amina@exemple.test\nB;b@exemple.test\nAmina bis;Amina\u00ad@exemple.test.';
		expect(readRoll(text).problems).toMatchObject([{ line: 3, problem: 'email-twice', first: 1 }]);
	});
});
