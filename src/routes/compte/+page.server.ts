import { fail, redirect } from '@sveltejs/kit';
import { isSecure } from '#http/cookies/is-secure.ts';
import { requireAccount } from '#http/require.server.ts';
import { profileForm } from '#lib/accounts/forms.ts';
import { updateProfile } from '#lib/accounts/update-profile.server.ts';
import { listPlaces } from '#lib/groups/list-places.server.ts';
import { maySeeState } from '#lib/installation/permissions.ts';
import { isAdministrator } from '#lib/installation/queries.server.ts';
import { base64Of } from '#lib/shared/bytes.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { serverKeys } from '#lib/votes/box/server-keys.server.ts';
import type { Actions, PageServerLoad } from './$types';

const YEAR_S = 365 * 24 * 3600;

export const load: PageServerLoad = async (event) => {
	const { id, email, displayName, pseudonym, locale } = requireAccount(event);
	return {
		deviceKey: base64Of(serverKeys().macOf(`device/${id}`)),
		profile: { email, displayName, pseudonym, locale },
		places: await listPlaces(event.locals.db, id),
		runsInstallation: maySeeState({
			isAdministrator: await isAdministrator(event.locals.db, id)
		}),
		saved: event.url.searchParams.has('enregistre')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const account = requireAccount(event);
		const read = readForm(profileForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const profile = read.output;
		await updateProfile(event.locals.db, { accountId: account.id, profile });
		// Once signed out, this device goes on in the language that was chosen.
		event.cookies.set('langue', profile.locale, {
			path: '/',
			maxAge: YEAR_S,
			httpOnly: true,
			sameSite: 'lax',
			secure: isSecure(event)
		});
		redirect(303, '/compte?enregistre');
	}
};
