import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { markDevice } from '#http/cookies/device-cookie.server.ts';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { answerReport } from '#lib/moderation/reports/answer-report.server.ts';
import { listReportReasons } from '#lib/moderation/reports/list-report-reasons.server.ts';
import { isPublicText } from '#lib/moderation/reports/record-report.server.ts';
import { isReadBy, readHref, textKeyFrom } from '#lib/moderation/text-kinds.ts';
import { findText } from '#lib/moderation/texts.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form that needs no script. */
export const csr = false;

async function placeOf(event: RequestEvent) {
	const context = await contractContextOf(event);
	const key = textKeyFrom(`${event.params.kind}:${event.params.id}`);
	if (!context || !key) error(404);
	const { contract, actor } = context;
	// Whoever does not read such texts learns nothing of this one.
	const found = isReadBy(actor, key.kind)
		? await findText(event.locals.db, { contractId: contract.id, ...key })
		: null;
	return { contract, actor, found, text: found && isPublicText(found) ? found : null };
}

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { contract, actor, found, text } = await placeOf(event);
	const contractHome = `/c/${contract.slug}`;
	return {
		text: text && {
			...{ kind: text.kind, id: text.id, about: text.about, number: text.number },
			...{ isFor: text.isFor, title: text.title, body: text.body }
		},
		back: found
			? { href: readHref(contractHome, found), label: found.homeTitle }
			: { href: contractHome, label: contract.territoryName },
		reasons: text ? await listReportReasons(event.locals.db, contract.id, text) : [],
		mayModerate: mayModerate(actor),
		thanked: event.url.searchParams.has('merci')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const account = requirePublic(event);
		const { contract, text } = await placeOf(event);
		const refused = await answerReport(event.locals.db, {
			...{ contractId: contract.id, text, form: await event.request.formData() },
			...{ address: event.getClientAddress(), device: () => markDevice(event) },
			accountId: account?.id ?? null
		});
		if (refused) return fail(refused.status, refused);
		// Thanked alike, whatever became of it: nobody learns here what others reported, nor what was hidden.
		redirect(303, '?merci');
	}
};
