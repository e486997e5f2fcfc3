import { createHash } from 'node:crypto';
import { FairQueue } from '../../shared/fair-queue.ts';
import { WorkThread } from '../../shared/work-thread.server.ts';
import type { FicheContent } from '../text/shape.ts';
import { compareContents, type Change, type FieldChange, type WordsOf } from './comparison.ts';
import type { Pair } from './comparison-worker.server.ts';
import program from './comparison-worker.server.ts?thread';

/** The longest that two texts of a fiche may be takes the thread two seconds. */
const thread = new WorkThread(program, {
	...{ name: 'comparisons', withinMs: 30_000, memoryMb: 512 },
	waitingMost: 1
});
const queue = new FairQueue({ most: 20, mostOfOne: 4 });

/** What was compared lately, or is being: two versions stay what they are, and many look at the same two. */
const known = new Map<string, Promise<Change[][] | 'full'>>();
const KNOWN_MOST = 50;

export type Comparing = {
	wordsOf: WordsOf;
	/** Who asks: their account, or their address. */
	from: string;
};

/** As `compareContents`, in a thread of its own, once for the same two texts. `full` when too many wait. */
export async function compareApart(
	before: FicheContent,
	after: FicheContent,
	{ wordsOf, from }: Comparing
): Promise<FieldChange[] | 'full'> {
	const pairs: (Pair & { changes: Change[] })[] = [];
	const compare = (was: string, is: string) => {
		const changes: Change[] = [];
		pairs.push({ before: was, after: is, changes });
		return changes;
	};
	const fields = compareContents(before, after, { wordsOf, compare });
	if (pairs.length === 0) return fields;
	const compared = await comparedOnce(
		pairs.map(({ before: was, after: is }) => ({ before: was, after: is })),
		from
	);
	if (compared === 'full') return 'full';
	// Each stands where the comparison of its two texts was left open.
	pairs.forEach(({ changes }, n) => changes.push(...compared[n]!));
	return fields;
}

function comparedOnce(pairs: readonly Pair[], from: string): Promise<Change[][] | 'full'> {
	const key = createHash('sha256').update(JSON.stringify(pairs)).digest('base64');
	const before = known.get(key);
	known.delete(key);
	const comparing = before ?? compareAll(pairs, from);
	known.set(key, comparing);
	const forget = () => known.get(key) === comparing && known.delete(key);
	comparing.then((compared) => compared === 'full' && forget(), forget);
	if (known.size > KNOWN_MOST) known.delete(known.keys().next().value!);
	return comparing;
}

async function compareAll(pairs: readonly Pair[], from: string): Promise<Change[][] | 'full'> {
	const answer = await queue.run(from, () => thread.run('compare', pairs));
	return typeof answer === 'string' ? 'full' : (answer.done as Change[][]);
}
