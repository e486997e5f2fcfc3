import { formatList, formatNumber } from '../../../shared/format.ts';
import { quoted } from '../../../shared/punctuation.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import { sumOf } from '../../methods/score.ts';
import { others } from '../figures/count-messages.ts';
import { exactWords } from '../figures/exact-words.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';
import * as m from './round-messages.ts';
import { runoffSheets } from './round-views.ts';
import { isMore, transferBetween, type Transfer } from './runoff-transfers.ts';
import { votesWords } from '../ties/tie-messages.ts';

export type RunoffResult = Extract<VoteResult, { method: 'instant-runoff' }>;

const MOST_NAMED = 6;

export const votesOf = (exact: string): string =>
	votesWords({ words: exactWords(exact), isOne: exact === '1' });

const countingIn = ({ votes }: RunoffResult['rounds'][number]): number =>
	sumOf(votes.map((value) => value ?? 0));

/** Who comes first, at which round and with how much of what still counted. */
export function runoffSentence({ rounds, outcome }: RunoffResult, names: OptionNames): string {
	const [winner] = outcome.winners;
	if (winner === undefined) return m.runoffOpen();
	const last = rounds.at(-1)!;
	return m.runoffLead({
		name: quoted({ words: names.full[winner]! }),
		votes: last.votes[winner]!,
		counting: countingIn(last),
		rounds: rounds.length
	});
}

/** One paragraph for each round: who leaves and where their votes go, until the last. */
export function runoffRoundSentences(result: RunoffResult, names: OptionNames): string[] {
	const sheets = runoffSheets(result);
	return result.rounds.map((round, at) => {
		const next = sheets[at + 1];
		if (!next) return lastRoundSentence(result, names);
		const leaving = leavingSentence(round.excluded, {
			each: String(round.votes[round.excluded[0]!]),
			names
		});
		return [leaving, ...transferSentences(transferBetween(sheets[at]!, next), names)].join(' ');
	});
}

function lastRoundSentence({ rounds, outcome }: RunoffResult, { short }: OptionNames): string {
	const [winner] = outcome.winners;
	const last = rounds.at(-1)!;
	if (winner === undefined)
		return m.stopsEqual({ names: listOf(short, outcome.ties.at(-1)?.among ?? []) });
	const name = quoted({ words: short[winner]! });
	return m.runoffWon({ name, votes: last.votes[winner]!, counting: countingIn(last) });
}

export function leavingSentence(
	options: readonly number[],
	{ each, names }: { each: string; names: OptionNames }
): string {
	const named = listOf(names.short, options);
	if (each === '0') return m.emptyLeave({ names: named, isOne: options.length === 1 });
	if (options.length === 1) return m.someoneLeaves({ name: named, votes: exactWords(each) });
	return m.severalLeave({ names: named, votes: votesOf(each) });
}

/** Where votes went: who gained them, what no option received. */
export function transferSentences(
	{ to, exhausted, lost }: Transfer,
	{ short }: OptionNames
): string[] {
	const isLong = to.length > MOST_NAMED + 1;
	const named = (isLong ? to.slice(0, MOST_NAMED) : to).map(({ option, votes }) =>
		m.gain({ name: quoted({ words: short[option]! }), votes: exactWords(votes) })
	);
	if (isLong) named.push(others({ count: to.length - MOST_NAMED }));
	return [
		...(named.length > 0 ? [m.gains({ list: formatList(named) })] : []),
		...(isMore(exhausted) ? [exhaustedSentence(exhausted)] : []),
		...(isMore(lost) ? [m.drops({ words: exactWords(lost) })] : [])
	];
}

function exhaustedSentence(exhausted: string): string {
	if (exhausted.includes('/')) return m.exhaustsVotes({ words: exactWords(exhausted) });
	const count = Number(exhausted);
	return m.exhausts({ count, words: formatNumber(count) });
}
