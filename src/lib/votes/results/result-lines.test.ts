import { expect, it } from 'vitest';
import { countVote } from '../methods/count-vote.ts';
import { budgetParameters, DEFAULTS, type AnyParameters } from '../methods/parameters.ts';
import { resultLines } from './result-lines.ts';

const options = ['Bus', 'Maison', 'Rien'].map((label) => ({ label, cost: null as number | null }));

function linesOf(parameters: AnyParameters, marks: readonly unknown[], apart = false) {
	const shown = parameters.method === 'consent' ? options.slice(0, 1) : options;
	const ballots = marks.map((one) => ({ ballot: { marks: one }, count: 1 }));
	const result = countVote(ballots, { count: shown.length, drawOrder: null }, parameters);
	const written = { result, parameters, options: shown, retained: result.outcome.winners };
	return resultLines({ ...written, apart: apart ? { online: result, paper: result } : null });
}

it('a line by option says its place, whether it is retained, and its figures', () => {
	const { head, lines } = linesOf({ method: 'single-choice' }, [0, 0, 1]);
	expect(head).toEqual(['option', 'retenue', 'place', 'voix']);
	expect(lines).toEqual([
		['Bus', 'oui', 1, 2],
		['Maison', 'non', 2, 1],
		['Rien', 'non', 3, 0]
	]);
});

it('majority judgment gives the words of the grades, and how many gave each', () => {
	const marks = [
		[6, 0, 3],
		[5, 0, null]
	];
	const { head, lines } = linesOf(DEFAULTS['majority-judgment'], marks);
	expect(head.slice(3, 6)).toEqual([
		'mention majoritaire',
		'mention À rejeter',
		'mention Insuffisant'
	]);
	expect(lines[0]!.slice(0, 4)).toEqual(['Bus', 'oui', 1, 'Très bien']);
	expect(lines[2]!.at(-1)).toBe(1);
});

it('a consent decision has a line for each position', () => {
	const parameters = { method: 'consent', maxObjections: 0, allowsBlock: true } as const;
	const { lines } = linesOf(parameters, ['agree', 'agree', 'objection']);
	expect(lines.map(([, people]) => people)).toEqual([2, 1, 0]);
});

it('every method can be written, with both ways beside where they may be shown', () => {
	const marks = (method: string): unknown => {
		if (method === 'single-choice') return 1;
		if (method === 'consent') return 'agree';
		return method === 'approval' || method === 'equal-shares' ? [1] : [1, 2, 3];
	};
	const all = [...Object.values(DEFAULTS), budgetParameters(90, [30, 40, 50])];
	for (const parameters of all) {
		const { head, lines } = linesOf(parameters, [marks(parameters.method)], true);
		expect(head.slice(-2).join()).toMatch(/\(en ligne\).*\(sur papier\)$/);
		expect(lines.every((line) => line.length === head.length)).toBe(true);
		expect(lines).toHaveLength(3);
	}
});
