import { error, redirect } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { createStop, readStopToken } from '#lib/journal/mail-stops.server.ts';
import type { RequestHandler } from './$types';

/** A browser that follows the address is shown what may be stopped, and stops nothing: scanners open every link. */
export const GET: RequestHandler = (event) => {
	requirePublic(event);
	redirect(303, `/courriels/${event.params.token}`);
};

/**
 * One press in a mail program (RFC 8058): sent by its server, without session, cookie nor origin. The address alone says who asks
 * and for what; see `SIGNED_BY_ITS_ADDRESS`.
 */
export const POST: RequestHandler = async (event) => {
	requirePublic(event);
	const link = readStopToken(event.params.token);
	if (!link) error(404);
	await createStop(event.locals.db, link);
	return new Response(null, { status: 204 });
};
