import { sql } from 'drizzle-orm';
import { requirePublic } from '#http/require.server.ts';
import type { RequestHandler } from './$types';

/** Migrations are applied before the first request is answered: what may still fail is reaching the database. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const headers = { 'content-type': 'text/plain; charset=utf-8' };
	try {
		await event.locals.db.execute(sql`select 1`);
		return new Response('ok\n', { headers });
	} catch {
		return new Response('la base de données ne répond pas\n', { status: 503, headers });
	}
};
