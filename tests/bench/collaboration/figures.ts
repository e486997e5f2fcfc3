import { median } from './latencies.ts';
import type { StepResult } from './types.ts';

/** Times in ms, memory in KB. */
export type FigureName =
	| 'p50'
	| 'p95'
	| 'p99'
	| 'delivered'
	| 'presenceP95'
	| 'presenceDelivered'
	| 'loopP99'
	/** Processor time for 10,000 deliveries. */
	| 'cpu'
	| 'cpuPostgres'
	| 'cpuBest'
	/** The most deliveries a second that were sustained, and the updates a second that made them. */
	| 'best'
	| 'bestRate'
	/** Processor time of one process for 10,000 deliveries, of each of two, and how many times they can do what one does. */
	| 'cpuOfOne'
	| 'cpuOfEach'
	| 'timesOfTwo'
	| 'joined'
	| 'first'
	| 'second'
	/** Resident; then what the program itself holds. */
	| 'perConnection'
	| 'usedPerConnection'
	| 'perDocument'
	| 'usedPerDocument'
	| 'leftOver'
	| 'usedLeftOver';

export type Figures = Partial<Record<FigureName, number>>;

/** One contender in one scenario of one round. */
export type Case = {
	round: number;
	scenario: string;
	contender: string;
	figures: Figures;
	/** True when the generator could not do more: the best is a lower bound. */
	isLowerBound: boolean;
	/** True when the generator was late at the fixed rate: delays are upper bounds. */
	generatorBound: boolean;
	steps: StepResult[];
	/** How much of a core was free before and after: the smaller share. */
	free: number;
	/** Why there are no figures. */
	failed: string | null;
};

/** The medians over the rounds. */
export type Line = Pick<Case, 'isLowerBound' | 'generatorBound' | 'failed'> & { figures: Figures };

export function lineOf(cases: readonly Case[], scenario: string, contender: string): Line | null {
	const own = cases.filter((one) => one.scenario === scenario && one.contender === contender);
	if (own.length === 0) return null;
	const names = new Set(own.flatMap(({ figures }) => Object.keys(figures) as FigureName[]));
	const figures: Figures = {};
	for (const name of names)
		figures[name] = median(own.flatMap(({ figures }) => figures[name] ?? []));
	return {
		figures,
		isLowerBound: own.some(({ isLowerBound }) => isLowerBound),
		generatorBound: own.some(({ generatorBound }) => generatorBound),
		failed: own.map(({ failed }) => failed).find((reason) => reason !== null) ?? null
	};
}
