import { error, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { maySeePeople } from '#lib/groups/people/people-permissions.ts';
import type { PeopleContext } from '#lib/groups/people/people-context.server.ts';
import { isAdministrator } from '#lib/installation/queries.server.ts';

/** The people of a contract, for whoever may see them: the coordination, and who runs the installation. */
export async function getPeoplePlace(event: RequestEvent) {
	const { id: by } = requireAccount(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { contract, actor } = context;
	const who = { actor, isAdministrator: await isAdministrator(event.locals.db, by) };
	if (!maySeePeople(who)) error(403);
	return { contract, actor, who, people: peopleContextOf(event, { contract, by }) };
}

/** What every change to the people of a contract is told. */
export function peopleContextOf(
	event: RequestEvent,
	{ contract, by }: Pick<PeopleContext, 'contract' | 'by'> & { contract: { slug: string } }
): PeopleContext {
	const url = new URL(`/c/${contract.slug}`, event.url.origin).href;
	return { contract: { id: contract.id, title: contract.title }, by, url, now: new Date() };
}
