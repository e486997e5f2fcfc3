import type { Cell } from '../../shared/csv.ts';
import { gradeWord } from '../ballot/grade-messages.ts';
import type { VoteResult } from '../methods/count-vote.ts';
import { decimalOf } from '../methods/fractions.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import * as ballot from '../ballot/ballot-messages.ts';
import * as m from './file-messages.ts';
import { figuresOf } from './figures/option-figures.ts';

type Column = { head: string; cells: readonly Cell[] };
export type ToWrite = {
	result: VoteResult;
	parameters: AnyParameters;
	options: readonly { label: string; cost: number | null }[];
	retained: readonly number[];
	/** Counted apart, where both ways may be shown. */
	apart: { online: VoteResult; paper: VoteResult } | null;
};

/** A result as the lines of a spreadsheet: one by option (by position for consent, which has one option), then its figures. */
export function resultLines(written: ToWrite): { head: string[]; lines: Cell[][] } {
	const columns = [...firstColumns(written), ...figureColumns(written), ...apartColumns(written)];
	const count = columns[0]!.cells.length;
	return {
		head: columns.map(({ head }) => head),
		lines: Array.from({ length: count }, (_, at) => columns.map(({ cells }) => cells[at] ?? null))
	};
}

function firstColumns({ result, options, retained }: ToWrite): Column[] {
	if (result.method === 'consent') return [{ head: m.positionHead(), cells: positionLabels() }];
	const places = 'places' in result ? result.places : null;
	const placeOf = (option: number) => {
		const at = places?.findIndex((place) => place.includes(option)) ?? -1;
		return at < 0 ? null : 1 + places!.slice(0, at).reduce((sum, place) => sum + place.length, 0);
	};
	return [
		{ head: m.optionHead(), cells: options.map(({ label }) => label) },
		{
			head: m.retainedHead(),
			cells: options.map((_, at) => (retained.includes(at) ? m.yesWord() : m.noWord()))
		},
		...(places ? [{ head: m.placeHead(), cells: options.map((_, at) => placeOf(at)) }] : []),
		...(result.method === 'equal-shares'
			? [{ head: m.costHead(), cells: options.map(({ cost }) => cost) }]
			: [])
	];
}

const positionLabels = () =>
	(['agree', 'objection', 'block'] as const).map((position) => ballot.positions[position]());

/** What each method counts, all of it. */
function figureColumns({ result, parameters, options }: ToWrite): Column[] {
	const main = mainColumn(result, parameters, m.figureHead(figuresOf(result).kind));
	switch (result.method) {
		case 'score': {
			const { lowest } = parameters as { lowest: number };
			const headOf = (at: number) => m.scoreHead({ score: lowest + at });
			const without = { head: m.withoutOpinionHead(), cells: result.withoutOpinion };
			return [main, ...tallyColumns(result.grades, headOf), without];
		}
		case 'majority-judgment': {
			const { grades } = parameters as { grades: number };
			const headOf = (at: number) => m.gradeHead({ grade: gradeWord(at, grades) });
			const missing = { head: m.missingHead(), cells: result.missing };
			return [main, ...tallyColumns(result.profiles, headOf), missing];
		}
		case 'instant-runoff':
			return result.rounds.map(({ votes }, at) => ({
				...{ head: m.roundHead({ round: at + 1 }), cells: votes }
			}));
		case 'stv':
			return result.stages.map(({ votes }, at) => ({
				head: m.roundHead({ round: at + 1 }),
				cells: votes.map((exact) => Number(decimalOf(exact, 5)))
			}));
		case 'schulze':
			return [
				main,
				...options.map(({ label }, other) => preferredTo(result.preferred, label, other))
			];
		case 'dots':
		case 'quadratic':
			return [main, { head: m.supportersHead(), cells: result.supporters }];
		default:
			return [main];
	}
}

function preferredTo(preferred: number[][], label: string, other: number): Column {
	const cells = preferred.map((row, option) => (option === other ? null : row[other]!));
	return { head: m.preferredHead({ option: label }), cells };
}

function tallyColumns(tallies: number[][], headOf: (at: number) => string): Column[] {
	return (tallies[0] ?? []).map((_, at) => ({
		...{ head: headOf(at), cells: tallies.map((tally) => tally[at]!) }
	}));
}

function mainColumn(result: VoteResult, parameters: AnyParameters, head: string): Column {
	const { kind, values } = figuresOf(result);
	if (kind !== 'grade') return { head, cells: values };
	const { grades } = parameters as { grades: number };
	return { head, cells: values.map((grade) => (grade === null ? null : gradeWord(grade, grades))) };
}

function apartColumns({ apart, parameters }: ToWrite): Column[] {
	if (!apart) return [];
	const headOf = (way: string) => `${m.figureHead(figuresOf(apart.online).kind)} (${way})`;
	return [
		mainColumn(apart.online, parameters, headOf(m.onlineHead())),
		mainColumn(apart.paper, parameters, headOf(m.onPaperHead()))
	];
}
