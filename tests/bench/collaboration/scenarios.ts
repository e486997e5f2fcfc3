import type { ContenderKey } from './contenders.ts';
import type { ContentPlan, Crowd, StepPlan } from './types.ts';

type Common = { key: string; title: string };

/** Updates at a fixed rate, then faster and faster until it is too much. */
export type RateScenario = Common & {
	kind: 'rates';
	crowd: Crowd;
	fixedRate: number;
	carets: 'none' | 'with-updates';
};

/** One rate only: what people would do, and how long it takes to reach the others. */
export type LiveScenario = Common & { kind: 'live'; crowd: Crowd } & Pick<
		StepPlan,
		'rate' | 'carets'
	>;

/** Many people who open one document within one second. */
export type JoinScenario = Common & { kind: 'joins'; content: ContentPlan };

/** The first to open a document in a process that has never seen it. */
export type ColdScenario = Common & { kind: 'cold'; content: ContentPlan };

/** One process beside two, with the same work. */
export type ProcessesScenario = Common & { kind: 'processes'; crowd: Crowd; rate: number };

export type MemoryScenario = Common & { kind: 'memory' };

export type Scenario =
	RateScenario | LiveScenario | JoinScenario | ColdScenario | ProcessesScenario | MemoryScenario;

/** About 45 KB, then about 4 MB, as Yjs encodes them: hundreds of pieces, and tens of thousands. */
export const SMALL_TEXT: ContentPlan = { insertions: 800, letters: 40, together: 100 };
const LARGE_TEXT: ContentPlan = { insertions: 72_000, letters: 40, together: 1_000 };

const typed = (insertions: number): ContentPlan => ({ insertions, letters: 6, together: 1 });

export const scenarios: readonly Scenario[] = [
	{
		...{ key: 'S1', title: '1 document × 20 writers', kind: 'rates' },
		crowd: { documents: 1, writers: 20, readers: 0 },
		...{ fixedRate: 200, carets: 'none' }
	},
	{
		...{ key: 'S2', title: '100 documents × 4 writers', kind: 'rates' },
		crowd: { documents: 100, writers: 4, readers: 0 },
		...{ fixedRate: 800, carets: 'none' }
	},
	{
		...{ key: 'S3', title: '5 writers and 500 readers', kind: 'rates' },
		crowd: { documents: 1, writers: 5, readers: 500 },
		...{ fixedRate: 50, carets: 'none' }
	},
	{
		...{ key: 'S4', title: 'S1 and a caret with each update', kind: 'rates' },
		crowd: { documents: 1, writers: 20, readers: 0 },
		...{ fixedRate: 200, carets: 'with-updates' }
	},
	{
		...{ key: 'S5', title: '300 people write in one document, once a second each', kind: 'live' },
		crowd: { documents: 1, writers: 300, readers: 0 },
		...{ rate: 300, carets: 'none' }
	},
	{
		...{ key: 'S6', title: '500 people present, carets once a second, 5 write', kind: 'live' },
		crowd: { documents: 1, writers: 5, readers: 495 },
		...{ rate: 10, carets: 500 }
	},
	{
		...{
			key: 'S7-45KB',
			title: '150 people open a text of 45 KB within one second',
			kind: 'joins'
		},
		content: SMALL_TEXT
	},
	{
		...{ key: 'S7-4MB', title: '150 people open a text of 4 MB within one second', kind: 'joins' },
		content: LARGE_TEXT
	},
	{
		...{ key: 'cold-1000', title: 'first to open a text of 1,000 updates', kind: 'cold' },
		content: typed(1_000)
	},
	{
		...{ key: 'cold-10000', title: 'first to open a text of 10,000 updates', kind: 'cold' },
		content: typed(10_000)
	},
	{
		...{ key: 'cold-100000', title: 'first to open a text of 100,000 updates', kind: 'cold' },
		content: typed(100_000)
	},
	{
		...{ key: 'processes', kind: 'processes' },
		title: 'S2 at 3,200 updates/s by two processes and Redis, beside one',
		crowd: { documents: 100, writers: 4, readers: 0 },
		rate: 3_200
	},
	{ key: 'memory', title: 'resident memory', kind: 'memory' }
];

/** Who takes part: the embedded database where its figures are promised, relays where there is no document to give. */
export function takesPart(
	{ kind, key }: Scenario,
	contender: { key: ContenderKey; answers: boolean; keepsDocuments: boolean }
): boolean {
	if (contender.key === 'pglite') return key === 'S1' || key === 'S2';
	if (kind === 'processes') return contender.key === 'maillage';
	if (kind === 'cold') return contender.keepsDocuments;
	return kind === 'rates' || kind === 'live' || contender.answers;
}
