import type { Actor } from '../accounts/actor.ts';
import { findContract, type Contract } from '../contracts/queries.server.ts';
import type { Db } from '../database/database.server.ts';
import { findActor } from './find-actor.server.ts';

export type ContractContext = { contract: Contract; actor: Actor };
/** What a request says before anything is read: the contract that its address names, and who asks. */
export type Asked = {
	contractSlug: string;
	accountId: string | null;
	/** Shared by all that read for one page: what is found first is what each of them decides on. */
	once?: { context?: Promise<ContractContext | null> };
};

/**
 * What every page and action under `/c/[contract]` begins with: the contract of the address, and who acts in it.
 * Null when no contract has this address (the route answers 404). It authorises nothing by itself:
 * call `requireAccount` or `requirePublic` first.
 */
export async function findContractContext(db: Db, asked: Asked): Promise<ContractContext | null> {
	if (!asked.once) return readContractContext(db, asked);
	asked.once.context ??= readContractContext(db, asked);
	return asked.once.context;
}

async function readContractContext(
	db: Db,
	{ contractSlug, accountId }: Asked
): Promise<ContractContext | null> {
	const contract = await findContract(db, contractSlug);
	if (!contract) return null;
	const actor = await findActor(db, { accountId, contractId: contract.id });
	return { contract, actor };
}
