import { pageOfLines } from '../../shared/paging.ts';
import {
	mostDividing,
	mostShared,
	type StatementResult,
	type StatementTotals
} from '../statements/results.ts';
import type { PhaseResult, StatementsResult } from './read-results.server.ts';

const LISTED = 100;

/** Of a debate, what one page shows: what brings together, what divides, and some of the statements. */
export type Shown<One> = {
	shared: One[];
	dividing: One[];
	list: { lines: One[]; page: number; pages: number };
};
export type ShownStatements = Omit<StatementsResult, 'statements'> & Shown<StatementResult>;
export type ShownResult = Exclude<PhaseResult, StatementsResult> | ShownStatements;

/** What a page of results shows of the statements of a debate; `page`: of their table, from 1. */
export function shownStatements<One extends StatementTotals>(
	statements: readonly One[],
	page: number
): Shown<One> {
	const { lines, page: at, pages } = pageOfLines(statements, page, LISTED);
	return {
		shared: mostShared(statements),
		dividing: mostDividing(statements),
		list: { lines, page: at, pages }
	};
}
