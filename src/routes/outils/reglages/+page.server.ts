import { error, fail, redirect } from '@sveltejs/kit';
import { requireAdministrator } from '#http/require-administrator.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { maySetInstallation } from '#lib/installation/permissions.ts';
import { getSettings } from '#lib/installation/settings/get-settings.server.ts';
import { forgetOfferedLanguages } from '#lib/installation/settings/offered-languages.server.ts';
import { saveSettings } from '#lib/installation/settings/save-settings.server.ts';
import { settingsForm } from '#lib/installation/site-settings.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = requireAccount(event);
	const { db } = event.locals;
	await requireAdministrator(event, { id }, maySetInstallation);
	return { settings: await getSettings(db), saved: event.url.searchParams.has('enregistre') };
};

export const actions: Actions = {
	default: async (event) => {
		const { id: accountId } = requireAccount(event);
		await requireAdministrator(event, { id: accountId }, maySetInstallation);
		const read = readForm(settingsForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const wanted = { accountId, settings: read.output, now: new Date() };
		if ((await saveSettings(event.locals.db, wanted)) === 'not-allowed') error(404);
		forgetOfferedLanguages();
		redirect(303, '/outils/reglages?enregistre');
	}
};
