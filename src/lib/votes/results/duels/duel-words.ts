import { quoted } from '../../../shared/punctuation.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import { drawnLead, drawnSeatOf } from '../ties/drawn-lead.ts';
import * as m from './duel-messages.ts';
import { duelsOf, stepsOf } from './duels.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';

export type SchulzeResult = Extract<VoteResult, { method: 'schulze' }>;

/** Who comes first, by its duels or by its paths; several when nothing tells them apart. */
export function schulzeSentence(result: SchulzeResult, { full, short }: OptionNames): string {
	const { outcome, potentialWinners } = result;
	if (outcome.winners.length === 0) return m.possible({ names: listOf(short, potentialWinners) });
	const drawn = drawnSeatOf(result);
	if (!drawn) return firstSentence(result, outcome.winners, { full, short });
	const { firm } = drawn;
	const before =
		firm.length > 0
			? firstSentence(result, firm, { full, short })
			: m.possible({ names: listOf(short, potentialWinners) });
	return `${before} ${drawnLead(result, drawn, { full, short })}`;
}

/** Those who come first without any draw. */
function firstSentence(
	result: SchulzeResult,
	winners: readonly number[],
	{ full, short }: OptionNames
): string {
	const count = winners.length;
	if (count > 1) return m.several({ names: listOf(short, winners), count });
	const winner = winners[0]!;
	const name = quoted({ words: full[winner]! });
	const duels = duelsOf(result, winner);
	const won = duels.filter((duel) => duel.outcome === 'won').length;
	if (won === duels.length) return m.winsAll({ name, count: duels.length });
	return m.winsByPaths({ name, won, count: duels.length });
}

/** The two paths between an option and another, in words. */
export function pathWords(
	result: SchulzeResult,
	{ from, to }: { from: number; to: number },
	names: OptionNames
): { sentence: string; there: string[]; back: string[] } {
	const { short } = names;
	const { strengths, preferred } = result;
	const there = strengths[from]![to]!;
	const back = strengths[to]![from]!;
	// Whoever has the stronger path is named first, whichever option is told of.
	if (back > there) return pathWords(result, { from: to, to: from }, names);
	const say = there === back ? m.pathEven : m.pathAhead;
	const words = (ends: { from: number; to: number }) =>
		stepsOf(result, ends).map((step) =>
			m.step({
				from: quoted({ words: short[step.from]! }),
				to: quoted({ words: short[step.to]! }),
				voters: step.voters,
				against: preferred[step.to]![step.from]!
			})
		);
	const [name, other] = [from, to].map((option) => quoted({ words: short[option]! }));
	return {
		sentence: say({ name: name!, other: other!, there, back }),
		there: words({ from, to }),
		back: words({ from: to, to: from })
	};
}
