import { error, fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { maySetInstallation } from '#lib/installation/permissions.ts';
import { isAdministrator } from '#lib/installation/queries.server.ts';
import { getSettings } from '#lib/installation/settings/get-settings.server.ts';
import { saveSettings } from '#lib/installation/settings/save-settings.server.ts';
import { settingsForm } from '#lib/installation/site-settings.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = requireAccount(event);
	const { db } = event.locals;
	await requireAdministrator(db, id);
	return { settings: await getSettings(db), saved: event.url.searchParams.has('enregistre') };
};

export const actions: Actions = {
	default: async (event) => {
		const { id: accountId } = requireAccount(event);
		await requireAdministrator(event.locals.db, accountId);
		const read = readForm(settingsForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const wanted = { accountId, settings: read.output, now: new Date() };
		if ((await saveSettings(event.locals.db, wanted)) === 'not-allowed') error(404);
		redirect(303, '/outils/reglages?enregistre');
	}
};

/** To others this page does not exist. */
async function requireAdministrator(db: Db, accountId: string): Promise<void> {
	if (!maySetInstallation({ isAdministrator: await isAdministrator(db, accountId) })) error(404);
}
