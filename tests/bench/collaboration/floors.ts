import { lineOf, type Case, type FigureName, type Figures } from './figures.ts';

/** Not proven: a figure of one side is only a bound, and the truth may be on the other side of what we promise. */
export type Outcome = 'reached' | 'NOT REACHED' | 'not proven' | 'not measured';

/** Something we promise, and whether this run saw it. */
export type Floor = { promise: string; measured: string; outcome: Outcome };

const RATES = ['S1', 'S2', 'S3', 'S4'];

/** What ours must do, whatever the machine: beside the others of the same run, or within times that people feel. */
export function checkFloors(cases: readonly Case[], commitMs: number): Floor[] {
	const of = (scenario: string, contender = 'maillage') => lineOf(cases, scenario, contender);
	const floors: Floor[] = [];
	const add = (
		promise: string,
		value: number | undefined,
		isReached: (value: number) => boolean
	) => {
		const known = value !== undefined && !Number.isNaN(value);
		const failed = cases.some(
			(one) => one.contender === 'maillage' && one.failed && promise.startsWith(one.scenario)
		);
		const unknown = failed ? 'NOT REACHED' : 'not measured';
		const seen = known && isReached(value) ? 'reached' : 'NOT REACHED';
		const measured = known ? value.toFixed(2) : '–';
		floors.push({ promise, measured, outcome: known ? seen : unknown });
	};
	/** How many times the deliveries of another. The most that somebody can do may be known only as a lower bound. */
	const addDeliveries = (
		scenario: string,
		{ promise, other }: { promise: string; other: string },
		isReached: (value: number) => boolean
	) => {
		add(`${scenario}: deliveries ${promise}`, ratio(scenario, 'best', other), isReached);
		const floor = floors.at(-1)!;
		const [ours, theirs] = [of(scenario), of(scenario, other)];
		const mayBeLess = floor.outcome === 'reached' && theirs?.isLowerBound;
		const mayBeMore = floor.outcome === 'NOT REACHED' && ours?.isLowerBound;
		if (mayBeLess || mayBeMore) floor.outcome = 'not proven';
	};
	const ratio = (scenario: string, figure: FigureName, other: string) => {
		const [ours, theirs] = [of(scenario), of(scenario, other)];
		if (ours?.figures[figure] === undefined || theirs?.figures[figure] === undefined) return;
		return ours.figures[figure] / theirs.figures[figure];
	};
	const atMost = (scenario: string, what: string, figure: keyof Figures, most: number) =>
		add(`${scenario}: ${what} ≤ ${most}`, of(scenario)?.figures[figure], (value) => value <= most);

	const triple = { promise: '≥ 3 × @y/websocket-server', other: 'y-websocket' };
	for (const key of ['S1', 'S2', 'S4']) addDeliveries(key, triple, (x) => x >= 3);
	const more = { promise: '> Hocuspocus', other: 'hocuspocus' };
	for (const key of RATES) addDeliveries(key, more, (x) => x > 1);
	for (const key of RATES) {
		const cpu = ratio(key, 'cpu', 'y-websocket');
		add(`${key}: processor time ≤ 0.5 × @y/websocket-server`, cpu, (x) => x <= 0.5);
		const cpuBest = ratio(key, 'cpuBest', 'y-websocket');
		add(`${key}: … at the most of each`, cpuBest, (x) => x <= 0.5);
	}
	for (const key of RATES) {
		const { p50, p99 } = of(key)?.figures ?? {};
		add(`${key}: p50 ≤ 1.5 commits`, p50 && p50 / commitMs, (x) => x <= 1.5);
		const most = Math.max(30, 3 * commitMs);
		add(`${key}: p99 ≤ 30 ms or three commits`, p99, (x) => x <= most);
	}
	atMost('S5', 'p95 in ms', 'p95', 50);
	atMost('S5', 'p99 in ms', 'p99', 100);
	add('S5: none lost', of('S5')?.figures.delivered, (x) => x >= 1);
	atMost('S6', 'text p99 in ms', 'p99', 50);
	atMost('S6', 'presence p95 in ms', 'presenceP95', 500);
	atMost('S6', 'event loop p99 in ms', 'loopP99', 50);
	for (const [key, most] of [
		['S7-45KB', 1_000],
		['S7-4MB', 5_000]
	] as const) {
		atMost(key, 'p95 in ms', 'p95', most);
		add(`${key}: everybody is in`, of(key)?.figures.joined, (x) => x >= 1);
	}
	for (const key of ['cold-1000', 'cold-10000', 'cold-100000'])
		atMost(key, 'first join in ms', 'first', 75);
	const { timesOfTwo } = of('processes')?.figures ?? {};
	add('processes: two ≥ 1.5 × one', timesOfTwo, (x) => x >= 1.5);
	atMost('memory', 'KB per idle connection', 'perConnection', 25);
	atMost('memory', 'KB per open text of 45 KB', 'perDocument', 250);
	return floors;
}
