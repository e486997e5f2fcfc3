import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { rememberPrivateLink } from '#http/cookies/private-link.server.ts';
import { countSent, imageSenderOf, senderOf } from '#http/sender.server.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import { createContribution } from '#lib/consultations/contributions/sending/create-contribution.server.ts';
import { contributionForm } from '#lib/consultations/contributions/forms.ts';
import { fieldOfRefusal } from '#lib/consultations/contributions/rules.ts';
import { photoOf } from '#lib/consultations/contributions/images/read-image.server.ts';
import { reencodeImage } from '#lib/consultations/contributions/images/reencode-image.server.ts';
import { whyNotAnswer } from '#lib/consultations/permissions.ts';
import { whyClosed } from '#lib/consultations/rules.ts';
import { secretsOf } from '#lib/consultations/taking-part/submission-secrets.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { backOf } from '../../../contribution/photo-back.server.ts';

/** Takes in the form of a new contribution; what was typed comes back with any refusal. */
export async function sendContribution(event: RequestEvent) {
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'contributions');
	if (!context || !phase) error(404);
	const { actor, consultation, contract, groupIds, now } = context;
	const form = await event.request.formData();
	const read = readForm(contributionForm, form);
	const chosen = await photoOf(form);
	const back = () => backOf(event, form);
	const refusals: Record<string, string> = read.ok ? {} : read.refusals;
	if (typeof chosen === 'string') refusals.photo = chosen;
	const isMute = chosen !== null && !String(form.get('alternative') ?? '').trim();
	if (isMute) refusals.alternative = 'missing';
	if (!read.ok || typeof chosen === 'string' || isMute)
		return fail(400, { ...(await back()), refusals });
	const { answerers } = consultation;
	const shut = whyClosed(consultation, phase, now) ?? whyNotAnswer(actor, { answerers, groupIds });
	if (shut) return fail(409, { ...(await back()), ...fieldOfRefusal(shut) });
	const consultationId = consultation.id;
	const wait = await countSent(event, { consultationId, of: 'contribution' });
	if (wait) return fail(429, { ...(await back()), ...wait });
	// The heaviest last: for whoever may send it, and has not sent too many.
	const photo =
		chosen && phase.options.photo ? await reencodeImage(chosen, imageSenderOf(event)) : null;
	if (typeof photo === 'string') return fail(400, { ...(await back()), refusals: { photo } });
	const { formKey, name, ...content } = read.output;
	const person = await senderOf(event, { consultationId, formKey, name });
	const { submissionKey } = secretsOf(formKey);
	const door = { consultationId, phaseId: phase.id, actor, person, now };
	const sent = await event.locals.db.transaction((tx) =>
		createContribution(tx, { ...door, content, photo, submissionKey })
	);
	if (typeof sent === 'string') return fail(409, { ...(await back()), ...fieldOfRefusal(sent) });
	const place = { contractSlug: contract.slug, slug: consultation.slug };
	if (sent.token) rememberPrivateLink(event, { ...place, token: sent.token });
	const home = `/c/${contract.slug}/consultations/${consultation.slug}`;
	redirect(303, `${home}/contribution/${sent.number}?merci`);
}
