import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { mayOversee } from '../../installation/permissions.ts';
import { isAdministrator } from '../../installation/queries.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { contract } from '../tables.server.ts';
import { isEmpty, type CountHoldings } from './holdings.server.ts';

/** Deletes a contract in which nothing was made, and which nobody but its author joined. Whoever adds something at once waits, and finds none. */
export async function deleteContract(
	db: Db,
	wanted: { accountId: string; contractId: string; countHoldings: CountHoldings }
): Promise<'deleted' | 'not-allowed' | 'gone' | 'not-empty'> {
	const { accountId, contractId, countHoldings } = wanted;
	return db.transaction(async (tx) => {
		if (!mayOversee({ isAdministrator: await isAdministrator(tx, accountId) }))
			return 'not-allowed';
		const [row] = await tx.select().from(contract).where(eq(contract.id, contractId)).for('update');
		if (!row) return 'gone';
		if (!isEmpty(await countHoldings(tx, contractId))) return 'not-empty';
		await tx.delete(contract).where(eq(contract.id, contractId));
		await recordEvent(tx, {
			...{ kind: 'contract-deleted', contractId, actorId: accountId },
			subject: { type: 'contract', id: contractId }
		});
		return 'deleted';
	});
}
