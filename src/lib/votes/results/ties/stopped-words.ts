import { formatEuros } from '../../../shared/format.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import type { AnyParameters } from '../../methods/parameters.ts';
import { exactWords } from '../figures/exact-words.ts';
import { listOf } from '../figures/option-names.ts';
import { openPlacesOf, stoppedOf, type Stopped } from './stopped.ts';
import * as m from './tie-messages.ts';
import { figureWords } from './tie-words.ts';

type Setup = { parameters: AnyParameters; names: readonly string[] };

/** Where a count stopped on a tie, who led then, what is left open: one sentence each; empty when it went to its end. */
export function stoppedSentences(result: VoteResult, { parameters, names }: Setup): string[] {
	const stopped = stoppedOf(result);
	if (!stopped) return [];
	const tie = result.outcome.ties.find(({ at, brokenBy }) => brokenBy === null && at !== 'seat')!;
	const { leaders, counting } = stopped;
	const where = whereWords(result, stopped);
	const said = wordsOf(
		result,
		stopped
	)({
		...{ where, among: listOf(names, stopped.among), with: figureWords(result, tie) }
	});
	if (result.method === 'equal-shares')
		return [said, m.moneyOpen({ unspent: formatEuros(result.unspent) })];
	const open = m.placesOpen(openPlacesOf(result, parameters));
	if (!leaders) return [said, open];
	const votes = m.votesWords({ words: exactWords(leaders.votes), isOne: leaders.votes === '1' });
	const isOne = leaders.options.length === 1;
	const led = (result.method === 'stv' ? m.ledWithoutSeat : m.ledThen)({
		...{ names: listOf(names, leaders.options), votes, counting, isOne }
	});
	return [said, led, open];
}

function whereWords({ method }: VoteResult, { step }: Stopped): string {
	if (method === 'instant-runoff') return m.atRound({ step });
	return method === 'stv' ? m.afterStage({ step }) : m.afterPurchases({ step });
}

function wordsOf(result: VoteResult, { at, leaders, among }: Stopped) {
	if (at === 'purchase') return m.stoppedPurchase;
	if (at === 'surplus') return m.stoppedSurplus;
	return leaders === null && among.length > 0 ? m.stoppedAllEqual : m.stoppedBottom;
}
