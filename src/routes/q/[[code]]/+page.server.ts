import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { openTypedCode } from '#lib/consultations/pages/open-typed-code.server.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** Leads to the page of a code, or says why it leads nowhere. A code may be the key of somebody's own page: it is kept private. */
async function open(event: RequestEvent, typed: string) {
	const opened = await openTypedCode(event.locals.db, {
		typed,
		address: event.getClientAddress()
	});
	if ('pages' in opened && opened.pages.length === 1) redirect(303, opened.pages[0]!.path);
	return { ...opened, typed };
}

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	event.setHeaders({
		'referrer-policy': 'same-origin',
		'cache-control': 'private, no-store',
		'x-robots-tag': 'noindex, nofollow'
	});
	const { code } = event.params;
	if (!code || event.request.method !== 'GET') return { opened: null };
	return { opened: await open(event, code) };
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const opened = await open(event, textOf((await event.request.formData()).get('code')));
		return 'pages' in opened ? opened : fail('waitMinutes' in opened ? 429 : 404, opened);
	}
};
