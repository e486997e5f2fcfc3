import { error, redirect } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import {
	createStop,
	deleteStop,
	readStops,
	readStopToken
} from '#lib/journal/mail-stops.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Buttons alone: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	// The address is a secret for everybody else.
	event.setHeaders({ 'referrer-policy': 'same-origin' });
	const link = readStopToken(event.params.token);
	if (!link) return { link: null };
	const stops = await readStops(event.locals.db, link);
	return { link, stops, isSaved: event.url.searchParams.has('fait') };
};

export const actions: Actions = {
	changer: async (event) => {
		requirePublic(event);
		const link = readStopToken(event.params.token);
		if (!link) error(404);
		const form = await event.request.formData();
		const kind = form.get('what') === 'all' ? ('all' as const) : link.kind;
		const change = form.get('receive') === 'yes' ? deleteStop : createStop;
		await change(event.locals.db, { mailbox: link.mailbox, kind });
		redirect(303, `/courriels/${event.params.token}?fait`);
	}
};
