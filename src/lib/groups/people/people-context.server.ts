import type { Db } from '../../database/database.server.ts';
import { isAdministrator } from '../../installation/queries.server.ts';
import { findActor } from '../find-actor.server.ts';

/** Where, by whom and when something is done to the people of a contract. `url`: full address of the contract, for mails. */
export type PeopleContext = {
	contract: { id: string; title: string };
	/** The account that does it. */
	by: string;
	url: string;
	now: Date;
};

/** Who does it, as they stand inside this transaction. */
export async function whoManages(tx: Db, { contract, by, now }: PeopleContext) {
	return {
		actor: await findActor(tx, { accountId: by, contractId: contract.id, now }),
		isAdministrator: await isAdministrator(tx, by)
	};
}
