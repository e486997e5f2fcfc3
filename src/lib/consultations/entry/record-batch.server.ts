import { and, count, eq, sql } from 'drizzle-orm';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { consultation, entryBatch, participation } from '../tables.server.ts';
import type { Batch } from './forms.ts';
import { BATCH_MAX } from './rules.ts';

export type BatchRefusal = 'batch-of-another' | 'batch-full' | 'date-future';

/**
 * The batch that a device names, made the first time. Its place, date and channel are those it was made with: sent again,
 * it is the same one.
 */
export async function recordBatch(
	tx: Db,
	{ batch, consultationId, accountId }: { batch: Batch; consultationId: string; accountId: string }
): Promise<BatchRefusal | null> {
	const { id, channel, place, heldOn } = batch;
	if (await isTomorrow(tx, { heldOn, consultationId })) return 'date-future';
	await tx
		.insert(entryBatch)
		.values({ id, consultationId, channel, place, heldOn, enteredBy: accountId })
		.onConflictDoNothing();
	const [held] = await tx
		.select()
		.from(entryBatch)
		.where(and(eq(entryBatch.id, id), eq(entryBatch.consultationId, consultationId)))
		.for('update');
	if (held?.enteredBy !== accountId) return 'batch-of-another';
	const { forms } = await countBatch(tx, { consultationId, batchId: id });
	return forms >= BATCH_MAX ? 'batch-full' : null;
}

/** By the clock of the database, there: a telephone may be a day ahead. */
async function isTomorrow(
	tx: Db,
	{ heldOn, consultationId }: { heldOn: string; consultationId: string }
): Promise<boolean> {
	const zone = tx
		.select({ zone: contract.timeZone })
		.from(consultation)
		.innerJoin(contract, eq(contract.id, consultation.contractId))
		.where(eq(consultation.id, consultationId));
	const today = sql<boolean>`${heldOn}::date > (clock_timestamp() at time zone (${zone}))::date`;
	const [row] = await tx.select({ is: today }).from(sql`(values (1)) as one`);
	return row!.is;
}

/** How many forms of a batch have arrived. */
export async function countBatch(
	db: Db,
	{ consultationId, batchId }: { consultationId: string; batchId: string }
): Promise<{ forms: number }> {
	const [row] = await db
		.select({ forms: count() })
		.from(participation)
		.where(
			and(eq(participation.consultationId, consultationId), eq(participation.batchId, batchId))
		);
	return { forms: Number(row!.forms) };
}
