import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Counted } from '../methods/ballots.ts';
import type { MethodId } from '../methods/parameters.ts';

/** Marks whose order says nothing: positions of what was ticked. */
const UNORDERED: readonly MethodId[] = ['approval', 'equal-shares'];

/**
 * Whether all expressed ballots are alike: the result then tells what each of those who expressed a choice voted, whatever the
 * secrecy. Ballots made again from totals by option are alike exactly when the true ones were.
 */
export function isUnanimous(ballots: Iterable<Counted<unknown>>, method: MethodId): boolean {
	const seen = new Set<string>();
	let voters = 0;
	for (const { ballot, count } of ballots) {
		const marks = marksOf(ballot);
		if (marks === undefined) continue;
		const isList = UNORDERED.includes(method) && Array.isArray(marks);
		seen.add(canonicalJson(isList ? [...(marks as number[])].sort((a, b) => a - b) : marks));
		voters += count;
	}
	return seen.size === 1 && voters > 1;
}

/** Undefined for a ballot that expresses nothing: blank, abstention, not valid. */
function marksOf(ballot: unknown): unknown {
	if (typeof ballot !== 'object' || ballot === null) return undefined;
	const { marks } = ballot as { marks?: unknown };
	return Array.isArray(marks) && marks.length === 0 ? undefined : marks;
}
