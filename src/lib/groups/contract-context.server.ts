import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '../accounts/actor.ts';
import { findContract, type Contract } from '../contracts/queries.server.ts';
import { findActor } from './find-actor.server.ts';

export type ContractContext = { contract: Contract; actor: Actor };

/**
 * What every page and action under `/c/[contract]` begins with: the contract of the address, and who acts in it.
 * Null when no contract has this address (the route answers 404). It authorises nothing by itself:
 * call `requireAccount` or `requirePublic` first.
 */
export async function findContractContext(event: RequestEvent): Promise<ContractContext | null> {
	const { db, account } = event.locals;
	const contract = await findContract(db, event.params.contract ?? '');
	if (!contract) return null;
	const actor = await findActor(db, { accountId: account?.id ?? null, contractId: contract.id });
	return { contract, actor };
}
