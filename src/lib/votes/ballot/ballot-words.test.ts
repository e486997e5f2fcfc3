import { expect, it } from 'vitest';
import { DEFAULTS } from '../methods/parameters.ts';
import { wordsOfBallot } from './ballot-words.ts';
import { readBallot } from './read-ballot.ts';

const options = ['Navette', 'Maison de santé'].map((label) => ({ label }));
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

it('an option left without a grade is not read again as one that was chosen: nothing was ticked, and what it counts as is said', () => {
	const parameters = DEFAULTS['majority-judgment'];
	const marks = wordsOfBallot({ marks: [0, null] }, { parameters, options }).map(
		({ mark }) => mark
	);
	expect(marks.map(plain)).toEqual(['À rejeter', 'rien de coché : compte comme « À rejeter »']);
});

it('a score below zero is read with a true minus sign, and may be typed with it', () => {
	const parameters = { method: 'score', lowest: -2, highest: 2, seats: 1 } as const;
	const typed = { kind: ['marks'], 'option-0': ['−2'], 'option-1': ['-1'] };
	const read = readBallot(typed, { parameters, optionCount: 2 });
	if (!('ballot' in read)) throw new Error(JSON.stringify(read));
	expect(wordsOfBallot(read.ballot, { parameters, options }).map(({ mark }) => mark)).toEqual([
		'−2',
		'−1'
	]);
});
