import { describe, expect, it } from 'vitest';
import { countVote } from '../../methods/count-vote.ts';
import { DEFAULTS } from '../../methods/parameters.ts';
import { namesOf } from '../figures/option-names.ts';
import { runoffRoundSentences, runoffSentence, type RunoffResult } from './round-words.ts';
import { stageSentences, stvSentence, type StvResult } from './seat-words.ts';

const letters = [...'ABCD'];
const names = namesOf(letters.map((label) => ({ label })));
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const piles = (all: Record<string, number>) =>
	Object.entries(all).map(([order, count]) => ({
		ballot: {
			marks: letters.map((name) => (order.includes(name) ? order.indexOf(name) + 1 : null))
		},
		count
	}));
const options = { count: 4, drawOrder: null };

describe('a runoff told round by round (fr.wikipedia, after Condorcet PHP)', () => {
	const ballots = piles({ ABCD: 42, BCDA: 26, CDBA: 15, DCBA: 17 });
	const result = countVote(ballots, options, DEFAULTS['instant-runoff']) as RunoffResult;

	it('says who comes first, when, and with how much', () => {
		expect(plain(runoffSentence(result, names))).toBe(
			'« D » arrive en tête au 3e tour, avec 58 voix sur les 100 encore en jeu : plus de la moitié.'
		);
	});

	it('says who leaves and where the votes go', () => {
		expect(runoffRoundSentences(result, names).map(plain)).toEqual([
			'« C » a le moins de voix (15) et quitte le décompte. Ces voix passent à « D » (+15).',
			'« B » a le moins de voix (26) et quitte le décompte. Ces voix passent à « D » (+26).',
			'« D » a 58 voix sur 100, plus de la moitié : le décompte est terminé.'
		]);
	});

	it('says how many ballots have no option left', () => {
		const short = countVote(piles({ A: 3, B: 3, C: 1 }), options, DEFAULTS['instant-runoff']);
		const sentences = runoffRoundSentences(short as RunoffResult, names).map(plain);
		expect(sentences[1]).toContain('1 bulletin n’a plus d’option et ne compte plus.');
		expect(sentences.at(-1)).toContain('« A » et « B » sont à égalité');
		expect(plain(runoffSentence(short as RunoffResult, names))).toContain('arrêté sur une égalité');
	});
});

describe('a count with seats told stage by stage', () => {
	const ballots = piles({ ABCD: 28, ACDB: 14, BCAD: 15, CABD: 17, DBCA: 26 });
	const parameters = { method: 'stv' as const, seats: 2, decimals: 5 };
	const result = countVote(ballots, options, parameters) as StvResult;
	const given = { names, seats: 2 };

	it('says who has a seat and what it took', () => {
		expect(plain(stvSentence(result, given))).toBe(
			'« A » et « B » obtiennent les 2 places. Il fallait 34 voix pour en avoir une à coup sûr : c’est le quota.'
		);
	});

	it('says whose surplus moves, what rounding drops, and who leaves', () => {
		expect(stageSentences(result, given).map(plain)).toEqual([
			'Chaque bulletin compte pour son premier choix. « A » atteint le quota et obtient une place.',
			'« A » a 8 voix de plus que le quota : ce surplus passe aux choix suivants de ses bulletins. Il va à « B » (+5,33316) et « C » (+2,66658). 0,00026 voix est perdue à l’arrondi.',
			'« C » a le moins de voix (19,66658) et quitte le décompte. Ces voix passent à « B » (+17) et « D » (+2,66658). « B » atteint le quota et obtient une place.'
		]);
	});
});
