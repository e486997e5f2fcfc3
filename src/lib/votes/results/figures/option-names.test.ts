import { expect, it } from 'vitest';
import { listOf, namesOf } from './option-names.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const long = 'Un arrêt de la navette de santé dans chacune des communes de la vallée';

it('a long name is cut between two words', () => {
	expect(namesOf([{ label: long }, { label: 'Rien' }]).short).toEqual([
		'Un arrêt de la navette de santé dans chacune des communes…',
		'Rien'
	]);
});

it('two options that begin alike stay whole', () => {
	const options = [`${long}, le matin`, `${long}, le soir`].map((label) => ({ label }));
	expect(namesOf(options).short).toEqual(namesOf(options).full);
});

it('a list names the first five and says how many others', () => {
	const names = [...'ABCDEFGH'];
	expect(plain(listOf(names, [0, 1]))).toBe('« A » et « B »');
	expect(listOf(names, [0, 1, 2, 3, 4, 5, 6, 7])).toContain('et 3 autres');
});
