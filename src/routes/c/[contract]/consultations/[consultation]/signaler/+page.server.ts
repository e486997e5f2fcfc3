import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { markDevice } from '#http/cookies/device-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { textKeyFrom, writeTextKey } from '#lib/consultations/text-kinds.ts';
import { findText } from '#lib/consultations/texts/texts.server.ts';
import { reportForm } from '#lib/moderation/forms.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { isPublicText, recordReport } from '#lib/moderation/reports/record-report.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form that needs no script. */
export const csr = false;

async function placeOf(event: RequestEvent) {
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const key = textKeyFrom(event.url.searchParams.get('texte'));
	const contractId = context.contract.id;
	const found = key && (await findText(event.locals.db, { contractId, ...key }));
	const isHere = found?.consultationId === context.consultation.id;
	return { context, key, text: found && isHere && isPublicText(found) ? found : null };
}

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { context, text } = await placeOf(event);
	const { consultation, state, actor } = context;
	return {
		...{ state, consultation: { slug: consultation.slug, title: consultation.title } },
		text: text && {
			...{ kind: text.kind, id: text.id, about: text.about, number: text.number },
			...{ isFor: text.isFor, title: text.title, body: text.body }
		},
		mayModerate: mayModerate(actor),
		thanked: event.url.searchParams.has('merci')
	};
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const { context, key } = await placeOf(event);
		const read = readForm(reportForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals, minutes: 0 });
		const address = networkOf(event.getClientAddress());
		const wait = await countTry(['report-address', address]);
		if (wait) return fail(429, { typed: read.output, refusals: {}, minutes: wait.waitMinutes });
		if (key) {
			const of = { contractId: context.contract.id, consultationId: context.consultation.id };
			const device = markDevice(event);
			const isMany = await countTry(['report-text-address', `${address} ${writeTextKey(key)}`]);
			if (!isMany)
				await event.locals.db.transaction((tx) =>
					recordReport(tx, { ...of, ...key, ...read.output, device })
				);
		}
		// Thanked alike, whatever became of it: nobody learns here what others reported, nor what was hidden.
		redirect(303, '?merci');
	}
};
