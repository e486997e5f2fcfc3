import type { CastWay } from '../kinds.ts';

type Line = { way: CastWay | null; count: number };
type Apart<L> = Record<CastWay, L[]>;

/**
 * The ballots that came online and on paper, where both may be shown beside their total; null where they may not. Fewer than
 * the minimum by one way would be read there, or by subtracting the other way from the total.
 */
export function waysApart<L extends Line>(
	lines: readonly L[],
	{ minBallots }: { minBallots: number }
): Apart<L> | null {
	if (lines.some(({ way }) => way === null)) return null;
	const of = (wanted: CastWay) => lines.filter(({ way }) => way === wanted);
	const apart = { online: of('online'), paper: of('paper') };
	const isEnough = (some: readonly L[]) =>
		some.reduce((sum, { count }) => sum + count, 0) >= Math.max(minBallots, 1);
	return isEnough(apart.online) && isEnough(apart.paper) ? apart : null;
}
