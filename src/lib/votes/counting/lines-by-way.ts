import type { CastWay, Secrecy } from '../kinds.ts';
import { asTotals } from '../methods/as-totals.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import { withoutReason } from '../methods/reasons.ts';

/** Identical ballots together; each with its name where the vote is public. */
export type OpenedLine = { ballot: unknown; count: number; voterName: string | null };
/** `way` is null where too few came by one of the two. */
export type CountedLine = OpenedLine & { way: CastWay | null };

type Held = { secrecy: Secrecy; minBallots: number };
type Setup = { parameters: AnyParameters; options: readonly unknown[] };

type Ways = {
	online: readonly OpenedLine[];
	paper: readonly OpenedLine[];
	setup: Setup;
};

/** Where fewer than the vote’s minimum came by one way, it is not kept apart: their names are ticked, their choices would be read. */
export function linesByWay(held: Held, { online, paper, setup }: Ways): CountedLine[] {
	const isApart = [online, paper].every((lines) => votersOf(lines) >= held.minBallots);
	if (!isApart)
		return told(held, [...online, ...paper], setup).map((line) => ({ ...line, way: null }));
	const of = (lines: readonly OpenedLine[], way: CastWay) =>
		told(held, lines, setup).map((line) => ({ ...line, way }));
	return [...of(online, 'online'), ...of(paper, 'paper')];
}

/** What is kept of the ballots: with their names where the vote is public, else no more than counting needs. */
function told(
	{ secrecy }: Held,
	lines: readonly OpenedLine[],
	{ parameters, options }: Setup
): OpenedLine[] {
	if (secrecy === 'public')
		return lines.map((line) => ({ ...line, ballot: withoutReason(line.ballot) }));
	const totals = asTotals(lines, options.length, parameters);
	return totals.map((line) => ({ ...line, voterName: null }));
}

export const votersOf = (lines: readonly OpenedLine[]): number =>
	lines.reduce((sum, { count }) => sum + count, 0);
