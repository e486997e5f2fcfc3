import { error, fail, redirect } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { visitorOf } from '#http/visitor.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import {
	findParticipation,
	findParticipationByToken
} from '#lib/consultations/taking-part/participation.server.ts';
import { participantOf } from '#lib/consultations/taking-part/take-part.server.ts';
import { askSecondLook } from '#lib/moderation/authors/ask-second-look.server.ts';
import { secondLookForm } from '#lib/moderation/forms.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where the form of the private page is sent, and shown again when something is missing. It needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	event.setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const { slug, title } = context.consultation;
	return { state: context.state, consultation: { slug, title } };
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const context = await consultationContextOf(event);
		if (!context) error(404);
		const read = readForm(secondLookForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals, refusal: null });
		const { decision: decisionId, link, words } = read.output;
		const { db } = event.locals;
		const { contract, consultation } = context;
		const place = { contractId: contract.id, consultationId: consultation.id };
		const mine = link
			? await findParticipationByToken(db, { ...place, token: link })
			: await findParticipation(db, { ...place, participant: participantOf(visitorOf(event)) });
		// Whoever tries links is slowed down; whoever has theirs never is.
		if (!mine && (await countTry(['link-address', networkOf(event.getClientAddress())])))
			error(429);
		const asked = { contractId: contract.id, decisionId, words };
		const refusal = mine
			? await db.transaction((tx) =>
					askSecondLook(tx, { ...asked, author: { participationId: mine.id } })
				)
			: ('not-yours' as const);
		const typed: Record<string, string> = { decision: decisionId, link, words };
		if (refusal) return fail(409, { typed, refusals: {}, refusal });
		const home = `/c/${contract.slug}/consultations/${consultation.slug}/ma-participation`;
		redirect(303, `${home}${link && `/${link}`}#moderation`);
	}
};
