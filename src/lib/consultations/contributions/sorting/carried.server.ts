import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { recordEvent } from '../../../journal/record-event.server.ts';
import { journalEntry } from '../../../journal/tables.server.ts';

const KIND = 'contribution-carried';

type Carried = { number: number; fiche: number };

/** Writes that a contribution was taken into the discussion of a fiche, in the transaction that opened it. */
export async function recordCarried(
	tx: Db,
	{
		contractId,
		consultationId,
		accountId,
		number,
		fiche
	}: Carried & { contractId: string; consultationId: string; accountId: string }
): Promise<void> {
	await recordEvent(tx, {
		kind: KIND,
		contractId,
		actorId: accountId,
		subject: { type: 'consultation', id: consultationId },
		data: { number, fiche }
	});
}

/** Which contributions are discussed in which fiches, by number, so that nobody carries one twice by mistake. */
export async function listCarried(db: Db, consultationId: string): Promise<Map<number, number[]>> {
	const rows = await db
		.select({ data: journalEntry.data })
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, 'consultation'),
				eq(journalEntry.subjectId, consultationId),
				eq(journalEntry.kind, KIND)
			)
		)
		.orderBy(asc(journalEntry.id));
	const carried = new Map<number, number[]>();
	for (const { data } of rows) {
		const { number, fiche } = data as Carried;
		carried.set(number, [...new Set([...(carried.get(number) ?? []), fiche])]);
	}
	return carried;
}
