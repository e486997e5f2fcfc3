import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { markDevice } from '#http/cookies/device-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { answerReport } from '#lib/moderation/reports/answer-report.server.ts';
import { listReportReasons } from '#lib/moderation/reports/list-report-reasons.server.ts';
import { isPublicText } from '#lib/moderation/reports/record-report.server.ts';
import { textKeyFrom } from '#lib/moderation/text-kinds.ts';
import { findText } from '#lib/moderation/texts.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form that needs no script. */
export const csr = false;

async function placeOf(event: RequestEvent) {
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const key = textKeyFrom(event.url.searchParams.get('texte'));
	const contractId = context.contract.id;
	const found = key && (await findText(event.locals.db, { contractId, ...key }));
	const isHere = found?.homeId === context.consultation.id;
	return { context, text: found && isHere && isPublicText(found) ? found : null };
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
		reasons: text ? await listReportReasons(event.locals.db, context.contract.id, text) : [],
		mayModerate: mayModerate(actor),
		thanked: event.url.searchParams.has('merci')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const account = requirePublic(event);
		const { context, text } = await placeOf(event);
		const refused = await answerReport(event.locals.db, {
			...{ contractId: context.contract.id, text, form: await event.request.formData() },
			...{ address: event.getClientAddress(), device: () => markDevice(event) },
			accountId: account?.id ?? null
		});
		if (refused) return fail(refused.status, refused);
		// Thanked alike, whatever became of it: nobody learns here what others reported, nor what was hidden.
		redirect(303, '?merci');
	}
};
