import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import type { ContractDetails } from './forms.ts';
import { contract } from './tables.server.ts';

/** Title, presentation, name of the territory, first and last day. The address of the contract never changes. */
export async function recordContractDetails(
	db: Db,
	{
		contractId,
		actorId,
		details
	}: { contractId: string; actorId: string; details: ContractDetails }
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.update(contract).set(details).where(eq(contract.id, contractId));
		await recordEvent(tx, {
			kind: 'contract-changed',
			contractId,
			actorId,
			subject: { type: 'contract', id: contractId }
		});
	});
}
