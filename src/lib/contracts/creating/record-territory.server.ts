import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockContract } from '../lock-contract.server.ts';
import type { Commune } from '../places/place-search.ts';
import { contractCommune, contractDistrict } from '../tables.server.ts';

type Change = {
	contractId: string;
	actorId: string;
	/** Communes to add: name and population are copied as they are today. */
	added?: readonly Commune[];
	/** INSEE codes to remove. */
	removed?: readonly string[];
};

/** Adds and removes communes. The last one cannot be removed: a contract has a territory. */
export async function recordTerritory(
	db: Db,
	{ contractId, actorId, added = [], removed = [] }: Change
): Promise<'recorded' | 'territory-empty'> {
	return db.transaction(async (tx) => {
		await lockContract(tx, contractId);
		if (added.length) {
			await tx
				.insert(contractCommune)
				.values(added.map(({ code, name, population }) => ({ contractId, code, name, population })))
				.onConflictDoNothing();
		}
		if (removed.length) {
			const left = await tx.$count(contractCommune, eq(contractCommune.contractId, contractId));
			const gone = and(
				eq(contractCommune.contractId, contractId),
				inArray(contractCommune.code, [...removed])
			);
			if (Number(left) <= Number(await tx.$count(contractCommune, gone))) return 'territory-empty';
			await tx.delete(contractCommune).where(gone);
		}
		await recordEvent(tx, {
			kind: 'territory-changed',
			contractId,
			actorId,
			subject: { type: 'contract', id: contractId },
			data: { added: added.map(({ code }) => code), removed }
		});
		return 'recorded';
	});
}

/** Names a district of the territory, such as a priority district (QPV). */
export async function createDistrict(
	db: Db,
	{
		contractId,
		actorId,
		name,
		isPriority
	}: { contractId: string; actorId: string; name: string; isPriority: boolean }
): Promise<void> {
	await db.transaction(async (tx) => {
		const [created] = await tx
			.insert(contractDistrict)
			.values({ contractId, name, isPriority })
			.returning({ id: contractDistrict.id });
		await recordEvent(tx, {
			kind: 'district-added',
			contractId,
			actorId,
			subject: { type: 'district', id: created!.id }
		});
	});
}

export async function closeDistrict(
	db: Db,
	{ contractId, actorId, districtId }: { contractId: string; actorId: string; districtId: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.delete(contractDistrict)
			.where(and(eq(contractDistrict.id, districtId), eq(contractDistrict.contractId, contractId)));
		await recordEvent(tx, {
			kind: 'district-removed',
			contractId,
			actorId,
			subject: { type: 'district', id: districtId }
		});
	});
}
