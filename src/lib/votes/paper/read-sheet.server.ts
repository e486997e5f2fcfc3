import type { Db } from '../../database/database.server.ts';
import { stateOfSheet, type SheetState } from '../counting/paper-rules.ts';
import { listEntriesOf } from '../counting/sheet-queries.server.ts';

export type Sheet = {
	state: SheetState;
	/** What this person typed. */
	mine: unknown;
	/** What the other one typed; null until this person has typed the sheet too. */
	theirs: unknown;
};

/** A sheet as one of those who type it may see it. */
export async function readSheet(
	db: Db,
	{ voteId, sheet, accountId }: { voteId: string; sheet: number; accountId: string }
): Promise<Sheet> {
	const entries = await listEntriesOf(db, { voteId, sheet });
	const state = stateOfSheet(entries.map(({ ballot }) => ballot));
	const mine = entries.find(({ enteredBy }) => enteredBy === accountId);
	const other = mine && entries.find(({ enteredBy }) => enteredBy !== accountId);
	return { state, mine: mine?.ballot ?? null, theirs: other?.ballot ?? null };
}
