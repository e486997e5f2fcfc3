import { requirePublic } from '#http/require.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	requirePublic(event);
	return new Response('ok\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
