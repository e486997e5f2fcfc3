// The program of the thread that `compare-apart.server.ts` starts.
import { answerOrders } from '../../shared/answer-orders.server.ts';
import { compareWords, type Change } from './comparison.ts';

export type Pair = { before: string; after: string };

answerOrders({
	compare: (pairs: readonly Pair[]): Change[][] =>
		pairs.map(({ before, after }) => compareWords(before, after))
});
