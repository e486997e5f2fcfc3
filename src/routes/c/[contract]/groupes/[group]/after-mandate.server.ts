import type { RequestEvent } from '@sveltejs/kit';
import { findPersonOf } from '#lib/groups/people/people-queries.server.ts';
import { isId } from '#lib/shared/ids.ts';

/** What somebody keeps whose mandate was just ended here: whoever ended it is told. Null when nothing of the kind was done. */
export async function findAfterMandate(event: RequestEvent, contractId: string) {
	const { searchParams } = event.url;
	const accountId = searchParams.get('personne');
	if (searchParams.get('fait') !== 'termine' || !isId(accountId)) return null;
	const person = await findPersonOf(event.locals.db, { contractId, accountId });
	return person && { id: person.id, name: person.name, roles: person.roles, seats: person.seats };
}
