import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { Vote } from '../queries.server.ts';
import { readPaperProgress } from '../counting/paper-progress.server.ts';
import { nextSheet, type SheetLine } from '../counting/paper-rules.ts';
import { publishTyped } from './publish-typed.server.ts';
import { listTypedSheets } from '../counting/sheet-queries.server.ts';

const SHEETS_PAGE = 100;

type Asked = { vote: Vote; accountId: string; page: number };

/** Where each sheet stands, for one of those who type them. Null once nothing is waited for. */
export async function readSheets(db: Db, { vote, accountId, page }: Asked) {
	const progress = await readPaperProgress(db, vote);
	if (!progress) return null;
	const isComplete = progress.agreed === progress.expected;
	// A process that stopped between the last sheet and the count: whoever looks first finishes.
	if (isComplete && (await publishTyped(db, { voteId: vote.id }))) return null;
	const lines = await listLines(db, { vote, accountId });
	const { offset, ...at } = pageWithin({ total: lines.length, page, size: SHEETS_PAGE });
	return {
		...{ progress, isComplete, note: vote.paperNote, ...at },
		lines: lines.slice(offset, offset + SHEETS_PAGE),
		next: nextSheet(lines, 0)
	};
}

export async function findNextSheet(
	db: Db,
	{ vote, accountId, after }: Omit<Asked, 'page'> & { after: number }
): Promise<number | null> {
	return nextSheet(await listLines(db, { vote, accountId }), after);
}

/** Every sheet from 1, typed or not. */
async function listLines(db: Db, { vote, accountId }: Omit<Asked, 'page'>): Promise<SheetLine[]> {
	const typed = await listTypedSheets(db, { voteId: vote.id, accountId });
	const bySheet = new Map(typed.map((line) => [line.sheet, line]));
	return Array.from(
		{ length: vote.paperSheets ?? 0 },
		(_, at): SheetLine => bySheet.get(at + 1) ?? { sheet: at + 1, state: 'to-type', isMine: false }
	);
}
