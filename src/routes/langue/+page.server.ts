import { redirect } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { recordLocale } from '#lib/accounts/update-profile.server.ts';
import { nextLocale } from '#lib/shared/messages.ts';
import { localPath } from '#lib/shared/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

const YEAR_S = 365 * 24 * 3600;

export const load: PageServerLoad = (event) => {
	requirePublic(event);
	redirect(303, '/');
};

export const actions: Actions = {
	default: async (event) => {
		const account = requirePublic(event);
		const form = await event.request.formData();
		const { db, offersEnglish } = event.locals;
		const locale = nextLocale(event.locals.locale);
		if (account && offersEnglish) await recordLocale(db, { accountId: account.id, locale });
		event.cookies.set('langue', locale, {
			path: '/',
			maxAge: YEAR_S,
			httpOnly: true,
			sameSite: 'lax',
			secure: event.url.protocol === 'https:'
		});
		redirect(303, localPath(form.get('retour')));
	}
};
