import { formatList, formatNumber } from '../../../shared/format.ts';
import { quoted } from '../../../shared/punctuation.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import { parseExact } from '../../methods/fractions.ts';
import type { Outcome, Tie } from '../../methods/outcome.ts';
import { sumOf } from '../../methods/score.ts';
import { others } from '../figures/count-messages.ts';
import { exactWords } from '../figures/exact-words.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';
import * as m from './round-messages.ts';
import { runoffSheets } from './round-views.ts';
import { isMore, transferBetween, type Transfer } from './runoff-transfers.ts';
import { stoppedOf } from '../ties/stopped.ts';
import { ledThen, votesWords } from '../ties/tie-messages.ts';

export type RunoffResult = Extract<VoteResult, { method: 'instant-runoff' }>;

const MOST_NAMED = 6;

export const votesOf = (exact: string): string =>
	votesWords({ words: exactWords(exact), isOne: exact === '1' });

const countingIn = ({ votes }: RunoffResult['rounds'][number]): number =>
	sumOf(votes.map((value) => value ?? 0));

/** Who comes first, at which round and with how much of what still counted. */
export function runoffSentence({ rounds, outcome }: RunoffResult, names: OptionNames): string {
	const [winner] = outcome.winners;
	if (winner === undefined) return openSentence({ rounds, outcome }, names);
	const last = rounds.at(-1)!;
	return m.runoffLead({
		name: quoted({ words: names.full[winner]! }),
		votes: last.votes[winner]!,
		counting: countingIn(last),
		rounds: rounds.length
	});
}

/** No winner: at which round the count stopped, and who led it then. */
function openSentence(count: Pick<RunoffResult, 'rounds' | 'outcome'>, names: OptionNames): string {
	const stopped = stoppedOf({ method: 'instant-runoff', ...count } as RunoffResult);
	const open = m.runoffOpen({ round: count.rounds.length });
	if (!stopped?.leaders) return open;
	const { options, votes } = stopped.leaders;
	const led = ledThen({
		...{ names: listOf(names.short, options), votes: votesOf(votes) },
		...{ counting: stopped.counting, isOne: options.length === 1 }
	});
	return `${open} ${led}`;
}

/** One paragraph for each round: who leaves and where their votes go, until the last. */
export function runoffRoundSentences(result: RunoffResult, names: OptionNames): string[] {
	const sheets = runoffSheets(result);
	return result.rounds.map((round, at) => {
		const next = sheets[at + 1];
		if (!next) return lastRoundSentence(result, names);
		const leaving = leavingSentence(round.excluded, {
			each: String(round.votes[round.excluded[0]!]),
			tie: tieOf(result.outcome, round.excluded),
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

/** The tie after which this option alone left; none when nobody had as few votes. */
export function tieOf({ ties }: Outcome, [option, another]: readonly number[]): Tie | undefined {
	if (another !== undefined) return undefined;
	return ties.find(({ at, chosen }) => at === 'exclusion' && chosen[0] === option);
}

export function leavingSentence(
	options: readonly number[],
	{ each, names, tie }: { each: string; names: OptionNames; tie: Tie | undefined }
): string {
	const named = listOf(names.short, options);
	if (tie) {
		const rest = tie.among.filter((option) => !options.includes(option));
		return m.leavesTied({
			...{ name: named, votes: votesOf(each), others: listOf(names.short, rest) },
			byLot: tie.brokenBy === 'draw'
		});
	}
	if (each === '0') return m.emptyLeave({ names: named, isOne: options.length === 1 });
	if (options.length === 1) return m.someoneLeaves({ name: named, votes: exactWords(each) });
	return m.severalLeave({ names: named, votes: votesOf(each) });
}

/** Where votes went: who gained them, what no option received. */
export function transferSentences(
	{ to, exhausted, lost }: Transfer,
	{ short }: OptionNames,
	isSurplus = false
): string[] {
	const isLong = to.length > MOST_NAMED + 1;
	const named = (isLong ? to.slice(0, MOST_NAMED) : to).map(({ option, votes }) =>
		m.gain({ name: quoted({ words: short[option]! }), votes: exactWords(votes) })
	);
	if (isLong) named.push(others({ count: to.length - MOST_NAMED }));
	return [
		...(named.length > 0 ? [gainsSentence(formatList(named), { to, isSurplus })] : []),
		...(isMore(exhausted) ? [exhaustedSentence(exhausted)] : []),
		...(isMore(lost) ? [dropsSentence(lost)] : [])
	];
}

function gainsSentence(
	list: string,
	{ to, isSurplus }: { to: Transfer['to']; isSurplus: boolean }
): string {
	if (isSurplus) return m.surplusGains({ list });
	return m.gains({ list, isOne: to.length === 1 && to[0]!.votes === '1' });
}

function dropsSentence(lost: string): string {
	const { numerator, denominator } = parseExact(lost);
	const isBelowTwo = numerator < denominator * 2n;
	return m.drops({ words: exactWords(lost), isBelowTwo, isOne: lost === '1' });
}

function exhaustedSentence(exhausted: string): string {
	if (exhausted.includes('/')) return m.exhaustsVotes({ words: exactWords(exhausted) });
	const count = Number(exhausted);
	return m.exhausts({ count, words: formatNumber(count) });
}
