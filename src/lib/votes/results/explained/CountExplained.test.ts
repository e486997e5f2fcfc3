import fc from 'fast-check';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { aVote } from '../../../../../tests/support/random-votes.ts';
import { formatEuros, formatNumber } from '../../../shared/format.ts';
import { countVote, type VoteResult } from '../../methods/count-vote.ts';
import { DEFAULTS, METHOD_IDS, type AnyParameters } from '../../methods/parameters.ts';
import CountExplained from './CountExplained.svelte';
import { exactWords } from '../figures/exact-words.ts';
import { amountWords } from '../budget/budget-words.ts';

type Shown = { result: VoteResult; options: { label: string }[]; parameters: AnyParameters };
const show = (props: Shown) => render(CountExplained, { props: { ...props, level: 2 } }).body;

const textOf = (html: string) =>
	html
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const cellsOf = (html: string) =>
	[...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, inside]) => textOf(inside!));

/** Every figure that a count found, as it is read. */
function figuresOf(result: VoteResult): string[] {
	const n = (values: readonly number[]) => values.map((value) => formatNumber(value));
	switch (result.method) {
		case 'single-choice':
			return n(result.votes);
		case 'approval':
			return n(result.approvals);
		case 'consent':
			return n([result.agreements, result.objections, result.blocks]);
		case 'score':
			return n([...result.totals, ...result.grades.flat(), ...result.withoutOpinion]);
		case 'majority-judgment':
			return n([
				...[...result.profiles.flat(), ...result.missing],
				...result.gauges.flatMap((gauge) => [gauge!.below, gauge!.at, gauge!.above])
			]);
		case 'instant-runoff':
			return n(
				result.rounds.flatMap(({ votes, exhausted }) => [...votes, exhausted]).filter(isShown)
			);
		case 'stv':
			return result.stages.flatMap(({ exhausted, lost }) =>
				[exhausted, lost].map((e) => exactWords(e))
			);
		case 'schulze':
			return n(result.strengths.flatMap((row, a) => row.filter((_, b) => a !== b)));
		case 'dots':
			return n([...result.points, ...result.supporters, result.unused]);
		case 'quadratic':
			return n([...result.votes, ...result.supporters, result.spent, result.unused]);
		case 'equal-shares':
			return [
				...n([...result.approvals, result.steps, ...result.moneyLeft.map(({ voters }) => voters)]),
				...[result.spent, result.unspent].map(formatEuros),
				...result.moneyLeft.map(({ left }) => formatEuros(left)),
				...result.purchases.flatMap(({ share }) => (share === null ? [] : [amountWords(share)]))
			];
	}
}
const isShown = (value: number | null): value is number => value !== null;

it('every figure of a count is in a cell of a table, and who comes first is in the sentence', () => {
	const met = new Set<string>();
	fc.assert(
		fc.property(aVote, fc.boolean(), ({ ballots, options, parameters }, isDrawn) => {
			const drawOrder = isDrawn ? [...options.keys()] : null;
			const result = countVote(ballots, { count: options.length, drawOrder }, parameters);
			const html = show({ result, parameters, options: options.map((label) => ({ label })) });
			const lead = textOf(html.match(/<p class="lead[^>]*>(.*?)<\/p>/s)![1]!);
			if (result.turnout.expressed === 0) {
				expect(html).not.toContain('<table');
				return;
			}
			met.add(result.method);
			for (const winner of result.outcome.winners) expect(lead).toContain(options[winner]);
			const cells = cellsOf(html).map(plain);
			const isNoted = result.method === 'instant-runoff';
			for (const figure of figuresOf(result).map(plain)) {
				const exact = cells.indexOf(figure);
				const noted = cells.findIndex((cell) => cell.startsWith(`${figure} `));
				const at = exact === -1 && isNoted ? noted : exact;
				expect(at, `${figure} of ${result.method}`).not.toBe(-1);
				// A cell shows one figure: equal figures want as many cells.
				cells.splice(at, 1);
			}
		}),
		{ numRuns: 200 }
	);
	expect(met.size).toBe(METHOD_IDS.length);
});

it('each tie has its sentence', () => {
	fc.assert(
		fc.property(aVote, ({ ballots, options, parameters }) => {
			const result = countVote(ballots, { count: options.length, drawOrder: null }, parameters);
			const html = show({ result, parameters, options: options.map((label) => ({ label })) });
			const told = html.match(/<div class="ties.*?<\/div>/s)?.[0] ?? '';
			expect(told.match(/<li/g)?.length ?? 0).toBe(result.outcome.ties.length);
		}),
		{ numRuns: 100 }
	);
});

it('a table has a caption, and its heads say what they are heads of', () => {
	fc.assert(
		fc.property(aVote, ({ ballots, options, parameters }) => {
			const result = countVote(ballots, { count: options.length, drawOrder: null }, parameters);
			const html = show({ result, parameters, options: options.map((label) => ({ label })) });
			const tables = html.match(/<table.*?<\/table>/gs) ?? [];
			for (const table of tables) {
				expect(table).toContain('<caption');
				for (const [head] of table.matchAll(/<th[ >][^>]*/g)) expect(head).toContain('scope="');
			}
		}),
		{ numRuns: 100 }
	);
});

it('what somebody wrote as the name of an option is never read as markup', () => {
	const result = countVote(
		[{ ballot: { marks: 0 }, count: 3 }],
		{ count: 2, drawOrder: null },
		DEFAULTS['single-choice']
	);
	const options = [{ label: '<img src=x onerror=alert(1)>' }, { label: 'Rien' }];
	expect(show({ result, options, parameters: DEFAULTS['single-choice'] })).not.toContain('<img');
});

it('without a ballot that expresses a choice there is a sentence and nothing to draw', () => {
	for (const parameters of Object.values(DEFAULTS)) {
		const count = parameters.method === 'consent' ? 1 : 2;
		const labels = ['Navette', 'Rien'].slice(0, count).map((label) => ({ label }));
		const ballots = [{ ballot: 'blank', count: 4 }];
		const result = countVote(ballots, { count, drawOrder: null }, parameters);
		const html = show({ result, options: labels, parameters });
		expect(textOf(html)).toContain('Aucun bulletin n’exprime de choix');
		expect(textOf(html).replaceAll(/\s/g, ' ')).toContain('4 blancs');
		expect(html).not.toMatch(/<table|<svg/);
	}
});
