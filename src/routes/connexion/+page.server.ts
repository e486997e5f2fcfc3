import { fail, redirect } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { openLoginSession } from '#lib/accounts/login-sessions.server.ts';
import { isPassword } from '#lib/accounts/passwords.server.ts';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { localPath } from '#lib/shared/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePublic(event);
	return { next: localPath(event.url.searchParams.get('suite')) };
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const form = await event.request.formData();
		const email = String(form.get('email') ?? '')
			.trim()
			.toLowerCase();
		const [found] = await event.locals.db.select().from(account).where(eq(account.email, email));
		const right = await isPassword(String(form.get('password') ?? ''), found?.passwordHash ?? null);
		if (!right || !found) return fail(400, { email, refusal: 'bad-credentials' });
		const secure = event.url.protocol === 'https:';
		const cookie = await openLoginSession(event.locals.db, {
			accountId: found.id,
			device: '',
			secure
		});
		event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
		redirect(303, localPath(event.url.searchParams.get('suite')));
	}
};
