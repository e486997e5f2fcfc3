import { error, json } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { listPeople } from '#lib/fiches/comments/people.server.ts';
import { mayComment } from '#lib/fiches/permissions.ts';
import type { RequestHandler } from './$types';

/** `?q=` part of a name: the people of this contract whom a comment may call. */
export const GET: RequestHandler = async (event) => {
	requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	if (!mayComment(context.actor)) error(403);
	const search = (event.url.searchParams.get('q') ?? '').slice(0, 60);
	const people = await listPeople(event.locals.db, { contractId: context.contract.id, search });
	return json({ people });
};
