import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockContract } from '../lock-contract.server.ts';
import { contract, contractRenewal } from '../tables.server.ts';

type Wanted = { contractId: string; actorId: string; startsOn: string; endsOn: string };

/** A renewal follows what it renews: it begins after the last day so far. */
export async function createRenewal(
	db: Db,
	{ contractId, actorId, startsOn, endsOn }: Wanted
): Promise<'recorded' | 'renewal-too-early'> {
	return db.transaction(async (tx) => {
		await lockContract(tx, contractId);
		const [renewed] = await tx
			.select({ endsOn: contract.endsOn })
			.from(contract)
			.where(eq(contract.id, contractId));
		const [last] = await tx
			.select()
			.from(contractRenewal)
			.where(eq(contractRenewal.contractId, contractId))
			.orderBy(desc(contractRenewal.number))
			.limit(1);
		if (startsOn <= (last?.endsOn ?? renewed!.endsOn)) return 'renewal-too-early';
		const number = (last?.number ?? 0) + 1;
		await tx.insert(contractRenewal).values({ contractId, number, startsOn, endsOn });
		await recordEvent(tx, {
			kind: 'contract-renewed',
			contractId,
			actorId,
			subject: { type: 'contract', id: contractId },
			data: { number, startsOn, endsOn }
		});
		return 'recorded';
	});
}

/** Takes back a renewal written by mistake: the last one only, so that their order stays whole. */
export async function closeRenewal(
	db: Db,
	{ contractId, actorId, number }: { contractId: string; actorId: string; number: number }
): Promise<'removed' | 'renewal-not-last'> {
	return db.transaction(async (tx) => {
		await lockContract(tx, contractId);
		const [last] = await tx
			.select({ number: contractRenewal.number })
			.from(contractRenewal)
			.where(eq(contractRenewal.contractId, contractId))
			.orderBy(desc(contractRenewal.number))
			.limit(1);
		if (last?.number !== number) return 'renewal-not-last';
		await tx
			.delete(contractRenewal)
			.where(and(eq(contractRenewal.contractId, contractId), eq(contractRenewal.number, number)));
		await recordEvent(tx, {
			kind: 'contract-renewal-removed',
			contractId,
			actorId,
			subject: { type: 'contract', id: contractId },
			data: { number }
		});
		return 'removed';
	});
}
