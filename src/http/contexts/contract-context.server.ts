import type { RequestEvent } from '@sveltejs/kit';
import {
	findContractContext,
	type Asked,
	type ContractContext
} from '#lib/groups/contract-context.server.ts';

export function askedOf({ locals, params }: RequestEvent): Asked {
	return { contractSlug: params.contract ?? '', accountId: locals.account?.id ?? null };
}

/** What every page and action under `/c/[contract]` begins with, after its `require…`. Null: the route answers 404. */
export function contractContextOf(event: RequestEvent): Promise<ContractContext | null> {
	return findContractContext(event.locals.db, askedOf(event));
}
