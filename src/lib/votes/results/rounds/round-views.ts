import type { Exact } from '../../methods/fractions.ts';
import type { InstantRunoffCount } from '../../methods/instant-runoff.ts';
import type { StvCount } from '../../methods/stv.ts';
import { gainOf, type Sheet } from './runoff-transfers.ts';

/** What one option has at one moment: null once it is out. `change` is null at the first. */
export type RoundCell = {
	votes: Exact;
	change: Exact | null;
	mark: 'elected' | 'leaves' | null;
} | null;

/** One column of the table of a count by rounds. */
export type RoundView = {
	number: number;
	cells: RoundCell[];
	exhausted: Exact;
	lost: Exact;
};

export function runoffSheets({ rounds }: InstantRunoffCount): Sheet[] {
	return rounds.map(({ votes, exhausted }) => ({
		votes: votes.map((value) => (value === null ? null : String(value))),
		...{ exhausted: String(exhausted), lost: '0' }
	}));
}

/** Who leaves at the end of a round is marked there, and gone from the next. */
export function runoffViews(count: InstantRunoffCount): RoundView[] {
	const last = count.rounds.length - 1;
	const marks = count.rounds.map(({ excluded }, at) => ({
		leaving: excluded,
		elected: at === last ? count.outcome.winners : []
	}));
	return viewsOf(runoffSheets(count), marks);
}

/** An option excluded by a stage is shown there with what it lost, and gone from the next. */
export function stvViews({ stages }: StvCount): RoundView[] {
	const sheets = stages.map(({ votes, exhausted, lost }, at) => {
		const gone = new Set(stages.slice(0, at).flatMap(excludedBy));
		return {
			votes: votes.map((value, option) => (gone.has(option) ? null : value)),
			exhausted,
			lost
		};
	});
	const marks = stages.map((stage) => ({ leaving: excludedBy(stage), elected: stage.elected }));
	return viewsOf(sheets, marks);
}

const excludedBy = ({ action, of }: StvCount['stages'][number]): number[] =>
	action === 'exclusion' ? of : [];

type Marks = { leaving: number[]; elected: number[] };

function viewsOf(sheets: readonly Sheet[], marks: readonly Marks[]): RoundView[] {
	return sheets.map(({ votes, exhausted, lost }, at) => {
		const before = sheets[at - 1];
		const cells = votes.map((value, option): RoundCell => {
			if (value === null) return null;
			const change = before ? gainOf(before.votes[option], value) : null;
			return { votes: value, change, mark: markOf(option, marks[at]!) };
		});
		return { number: at + 1, cells, exhausted, lost };
	});
}

function markOf(option: number, { leaving, elected }: Marks): 'elected' | 'leaves' | null {
	if (elected.includes(option)) return 'elected';
	return leaving.includes(option) ? 'leaves' : null;
}

/** Beyond so many tables, those of the middle are left to the recount file: the sentences still tell every round. */
const MOST_TABLES = 5;

/** Cut in tables of so many rounds, each with the options still there when it starts. */
export function slicesOf(views: readonly RoundView[], size = 6) {
	const slices: { rounds: RoundView[]; options: number[] }[] = [];
	const starts = Array.from({ length: Math.ceil(views.length / size) }, (_, at) => at * size);
	const isLong = starts.length > MOST_TABLES;
	for (const at of isLong ? [0, ...starts.slice(1 - MOST_TABLES)] : starts) {
		const rounds = views.slice(at, at + size);
		const options = [...rounds[0]!.cells.keys()].filter(
			(option) => rounds[0]!.cells[option] !== null
		);
		slices.push({ rounds, options });
	}
	return slices;
}
