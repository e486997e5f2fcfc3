import type { VoteResult } from '../../methods/count-vote.ts';
import type { Tie } from '../../methods/outcome.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';
import * as m from './tie-messages.ts';
import { figureWords } from './tie-words.ts';

/** The places that the draw gave among equals, and who had one without it; null when it gave none. */
export function drawnSeatOf({ outcome }: VoteResult): { tie: Tie; firm: number[] } | null {
	const tie = outcome.ties.find(({ at, brokenBy }) => at === 'seat' && brokenBy === 'draw');
	if (!tie) return null;
	return { tie, firm: outcome.winners.filter((option) => !tie.chosen.includes(option)) };
}

/** Whether this option is kept by the draw alone. */
export const isByLot = (result: VoteResult, option: number): boolean =>
	drawnSeatOf(result)?.tie.chosen.includes(option) ?? false;

/** Whether somebody has a place because of a draw: chosen by it, or left alone by it. */
export function isKeptByLot({ outcome: { ties, winners } }: VoteResult): boolean {
	return ties.some(({ at, among, chosen, brokenBy }) => {
		if (brokenBy !== 'draw') return false;
		if (at === 'exclusion') return among.some((option) => winners.includes(option));
		return at !== 'surplus' && chosen.some((option) => winners.includes(option));
	});
}

/** Who was equal, and whom the draw keeps: after those who come first without it, if there are. */
export function drawnLead(
	result: VoteResult,
	{ tie, firm }: { tie: Tie; firm: readonly number[] },
	{ short }: OptionNames
): string {
	return (firm.length === 0 ? m.firstByLot : m.nextByLot)({
		...{ among: listOf(short, tie.among), chosen: listOf(short, tie.chosen) },
		...{ with: figureWords(result, tie), count: tie.chosen.length }
	});
}
