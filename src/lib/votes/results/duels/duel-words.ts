import { quoted } from '../../../shared/punctuation.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import * as m from './duel-messages.ts';
import { duelsOf, stepsOf } from './duels.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';

export type SchulzeResult = Extract<VoteResult, { method: 'schulze' }>;

/** Who comes first, by its duels or by its paths; several when nothing tells them apart. */
export function schulzeSentence(result: SchulzeResult, { full, short }: OptionNames): string {
	const { outcome, potentialWinners } = result;
	const [winner] = outcome.winners;
	if (winner === undefined) return m.possible({ names: listOf(short, potentialWinners) });
	const count = outcome.winners.length;
	if (count > 1) return m.several({ names: listOf(short, outcome.winners), count });
	const name = quoted({ words: full[winner]! });
	if (potentialWinners.length > 1)
		return m.winsOneOfSeveral({ name, names: listOf(short, potentialWinners) });
	const duels = duelsOf(result, winner);
	const won = duels.filter((duel) => duel.outcome === 'won').length;
	if (won === duels.length) return m.winsAll({ name, count: duels.length });
	return m.winsByPaths({ name, won, count: duels.length });
}

/** The two paths between an option and another, in words. */
export function pathWords(
	result: SchulzeResult,
	{ from, to }: { from: number; to: number },
	{ short }: OptionNames
) {
	const { strengths, preferred } = result;
	const there = strengths[from]![to]!;
	const back = strengths[to]![from]!;
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
