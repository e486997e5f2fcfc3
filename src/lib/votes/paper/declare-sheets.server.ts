import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockVote } from '../queries.server.ts';
import { vote } from '../tables.server.ts';
import { NOTE_MAX, whyNotCounted, type CountingRefusal } from '../counting/paper-rules.ts';
import { publishTyped } from './publish-typed.server.ts';
import { countTicked, lastTyped } from '../counting/sheet-queries.server.ts';

type Declared = {
	contractId: string;
	voteId: string;
	actorId: string;
	sheets: number;
	/** What explains that they are not as many as those who were ticked; published with the result. */
	note: string;
};

export type DeclareRefusal =
	| CountingRefusal
	| 'note-missing'
	| 'note-too-long'
	/** Some were typed already that would not be there. */
	| 'sheets-typed';

/** Says how many sheets were in the box, which are numbered from then on; publishes if nothing else was waited for. */
export async function declareSheets(db: Db, said: Declared): Promise<DeclareRefusal | null> {
	const refusal = await db.transaction((tx) => declare(tx, said));
	if (refusal === null) await publishTyped(db, said);
	return refusal;
}

async function declare(tx: Db, said: Declared): Promise<DeclareRefusal | null> {
	const { contractId, voteId, actorId, sheets } = said;
	const note = said.note.trim();
	const refusal = whyNotCounted(await lockVote(tx, said));
	if (refusal) return refusal;
	const ticked = await countTicked(tx, voteId);
	if (sheets !== ticked && note === '') return 'note-missing';
	if (note.length > NOTE_MAX) return 'note-too-long';
	if (sheets < (await lastTyped(tx, voteId))) return 'sheets-typed';
	await tx.update(vote).set({ paperSheets: sheets, paperNote: note }).where(eq(vote.id, voteId));
	await recordEvent(tx, {
		...{ kind: 'vote-paper-declared', contractId, actorId },
		...{ subject: { type: 'vote', id: voteId }, data: { sheets, ticked } }
	});
	return null;
}
