import type { Db } from '../database/database.server.ts';
import { journalEntry } from './tables.server.ts';

export type JournalEvent = {
	/** `<subject>-<what happened>`, such as `fiche-moved`. */
	kind: string;
	contractId?: string | null;
	actorId?: string | null;
	subject: { type: string; id: string };
	/** Identifiers, codes and numbers only: no free text, no address, no secret. */
	data?: Record<string, unknown>;
};

/** Writes what happened, in the transaction of the change itself. */
export async function recordEvent(tx: Db, event: JournalEvent): Promise<void> {
	await tx.insert(journalEntry).values({
		kind: event.kind,
		contractId: event.contractId ?? null,
		actorId: event.actorId ?? null,
		subjectType: event.subject.type,
		subjectId: event.subject.id,
		data: event.data ?? {}
	});
}
