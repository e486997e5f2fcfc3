import { pageOfLines } from '../../shared/paging.ts';
import { mostDividing, mostShared, type StatementResult } from '../statements/results.ts';
import type { PhaseResult, StatementsResult } from './read-results.server.ts';

const LISTED = 100;

/** Of a debate, what one page shows: what brings together, what divides, and some of the statements. */
export type ShownStatements = Omit<StatementsResult, 'statements'> & {
	shared: StatementResult[];
	dividing: StatementResult[];
	list: { lines: StatementResult[]; page: number; pages: number };
};
export type ShownResult = Exclude<PhaseResult, StatementsResult> | ShownStatements;

/** What a page of results shows; `page`: of the table of statements, from 1. */
export function shownResults(results: readonly PhaseResult[], page: number): ShownResult[] {
	return results.map((result) => {
		if (result.kind !== 'statements') return result;
		const { statements, ...head } = result;
		const { lines, ...at } = pageOfLines(statements, page, LISTED);
		const list = { lines, page: at.page, pages: at.pages };
		return { ...head, shared: mostShared(statements), dividing: mostDividing(statements), list };
	});
}
