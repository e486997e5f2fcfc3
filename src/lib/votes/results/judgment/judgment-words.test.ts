import { expect, it } from 'vitest';
import { countVote } from '../../methods/count-vote.ts';
import { DEFAULTS } from '../../methods/parameters.ts';
import { judgmentSentence, tieBreakSentences, type JudgmentResult } from './judgment-words.ts';
import { namesOf } from '../figures/option-names.ts';

const names = namesOf([{ label: 'Navette' }, { label: 'Maison de santé' }]);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const counted = (ballots: number[][]): JudgmentResult =>
	countVote(
		ballots.map((marks) => ({ ballot: { marks }, count: 1 })),
		{ count: 2, drawOrder: null },
		DEFAULTS['majority-judgment']
	) as JudgmentResult;

it('the first is said with its grade and how many give it that or better', () => {
	const result = counted([
		[4, 1],
		[5, 2],
		[2, 6]
	]);
	expect(plain(judgmentSentence(result, names))).toBe(
		'« Navette » arrive en tête avec la mention « Bien » : plus de la moitié des votants (2 sur 3) lui donnent « Bien » ou mieux. « Maison de santé » suit avec la mention « Passable ».'
	);
	expect(tieBreakSentences(result, names)).toEqual([]);
});

it('equal majority grades are told apart by what is taken away next, as in the book', () => {
	// 7, 9, 9, 11, 11 and 8, 9, 9, 10, 11 on the scale of the book: 9, 9, 11 against 9, 9, 10… once two are gone, 7 against 8.
	const result = counted([
		[2, 3],
		[4, 4],
		[4, 4],
		[6, 5],
		[6, 6]
	]);
	expect(plain(tieBreakSentences(result, names)[0]!)).toBe(
		'« Navette » et « Maison de santé » ont la mention « Bien ». Après 2 avis retirés à chacune, le suivant est « Excellent » pour la première, « Très bien » pour l’autre : « Navette » passe devant.'
	);
});
