import { describe, expect, it } from 'vitest';
import { countVote, type VoteResult } from '../../methods/count-vote.ts';
import { DEFAULTS, type Parameters } from '../../methods/parameters.ts';
import { namesOf } from '../figures/option-names.ts';
import { barOf } from '../figures/bars.ts';
import { totalRows, totalsSentence, type AddingResult } from './totals-view.ts';

const names = namesOf(['Navette', 'Maison de santé', 'Rien'].map((label) => ({ label })));
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const counted = (marks: [unknown, number][], parameters: Parameters): AddingResult => {
	const ballots = marks.map(([mark, count]) => ({ ballot: { marks: mark }, count }));
	const result: VoteResult = countVote(ballots, { count: 3, drawOrder: null }, parameters);
	return result as AddingResult;
};
const single = (votes: [unknown, number][]) => counted(votes, DEFAULTS['single-choice']);

describe('what the sentence says', () => {
	it('who comes first, with how much, and who follows', () => {
		const parameters = DEFAULTS['single-choice'];
		const votes: [unknown, number][] = [
			[0, 12],
			[1, 20],
			[2, 8]
		];
		expect(plain(totalsSentence(single(votes), parameters, names))).toBe(
			'« Maison de santé » arrive en tête avec 20 voix sur 40, soit 50 %. « Navette » suit avec 12 voix.'
		);
	});

	it('that nobody stands out when the first are equal and no draw was announced', () => {
		const votes: [unknown, number][] = [
			[0, 5],
			[1, 5]
		];
		expect(totalsSentence(single(votes), DEFAULTS['single-choice'], names)).toBe(
			'Aucune option ne se détache en tête.'
		);
	});

	it('that a place stays open when too few options received anything', () => {
		const parameters = { ...DEFAULTS.approval, seats: 2 };
		const result = counted([[[0], 5]], parameters);
		expect(plain(totalsSentence(result, parameters, names))).toContain('1 place reste ouverte.');
	});
});

it('rows go from the first to the last, equals share a place', () => {
	const rows = totalRows(
		single([
			[0, 5],
			[1, 5],
			[2, 10]
		])
	);
	expect(rows.map(({ option, place }) => [option, plain(place)])).toEqual([
		[2, '1re'],
		[0, '2e ex æquo'],
		[1, '2e ex æquo']
	]);
	expect(rows.map(({ isAhead }) => isAhead)).toEqual([true, false, false]);
});

it('bars start at zero, also when some totals are below it', () => {
	expect(barOf(-5, { least: -10, most: 30 })).toEqual({
		...{ start: 12.5, width: 12.5, mark: 25 }
	});
	expect(barOf(30, { least: -10, most: 30 })).toEqual({
		...{ start: 25, width: 75, mark: 25 }
	});
	expect(barOf(0, { least: 0, most: 0 })).toEqual({ start: 0, width: 0 });
});
