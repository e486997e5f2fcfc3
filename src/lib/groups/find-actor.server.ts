import { visitor, type Actor } from '../accounts/actor.ts';
import type { Db } from '../database/database.server.ts';
import { actorKey, listActors } from './list-actors.server.ts';

/** Who a person is in a contract today: roles that have not ended, seats whose mandate runs. */
export async function findActor(
	db: Db,
	{ accountId, contractId, now }: { accountId: string | null; contractId: string; now?: Date }
): Promise<Actor> {
	if (accountId === null) return visitor;
	const actors = await listActors(db, { accountIds: [accountId], contractIds: [contractId], now });
	return actors.get(actorKey(contractId, accountId)) ?? visitor;
}
