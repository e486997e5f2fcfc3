import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contributionContextOf } from '#http/contexts/contribution-context.server.ts';
import { imageSenderOf } from '#http/sender.server.ts';
import { linkOf } from '#http/visitor.server.ts';
import { countTry } from '#lib/accounts/limits.server.ts';
import type { ContributionContext } from '#lib/consultations/contributions/contribution-context.server.ts';
import { editContribution } from '#lib/consultations/contributions/sending/edit-contribution.server.ts';
import { contributionEditForm } from '#lib/consultations/contributions/forms.ts';
import { photoOf } from '#lib/consultations/contributions/images/read-image.server.ts';
import { reencodeImage } from '#lib/consultations/contributions/images/reencode-image.server.ts';
import { fieldOfRefusal } from '#lib/consultations/contributions/rules.ts';
import { whyClosed } from '#lib/consultations/rules.ts';
import { withdrawContribution } from '#lib/consultations/contributions/sending/withdraw-contribution.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { backOf } from '../../photo-back.server.ts';

async function contextOf(event: RequestEvent) {
	const context = await contributionContextOf(event);
	if (!context) error(404);
	const { consultation, contribution, phase, mine, isAuthor, now } = context;
	if (!isAuthor || !mine) error(403);
	const own = {
		consultationId: consultation.id,
		phaseId: phase.id,
		contributionId: contribution.id,
		participationId: mine.id,
		now
	};
	return { ...context, own };
}

function homeOf({ contract, consultation }: ContributionContext): string {
	return `/c/${contract.slug}/consultations/${consultation.slug}`;
}

export async function saveContribution(event: RequestEvent) {
	const context = await contextOf(event);
	const { own, consultation, contribution, phase, now } = context;
	const form = await event.request.formData();
	const read = readForm(contributionEditForm, form);
	const chosen = await photoOf(form);
	const back = () => backOf(event, form);
	const refusals: Record<string, string> = read.ok ? {} : read.refusals;
	if (typeof chosen === 'string') refusals.photo = chosen;
	const keepsPhoto = contribution.photoWidth !== null && form.get('removePhoto') !== 'oui';
	const isMute = (chosen !== null || keepsPhoto) && !String(form.get('alternative') ?? '').trim();
	if (isMute) refusals.alternative = 'missing';
	if (!read.ok || typeof chosen === 'string' || isMute)
		return fail(400, { ...(await back()), refusals });
	const shut = whyClosed(consultation, phase, now);
	if (shut) return fail(409, { ...(await back()), ...fieldOfRefusal(shut) });
	const wait = await countTry(['contribution-person', own.participationId]);
	if (wait) return fail(429, { ...(await back()), ...wait });
	const photo =
		chosen && phase.options.photo ? await reencodeImage(chosen, imageSenderOf(event)) : null;
	if (typeof photo === 'string') return fail(400, { ...(await back()), refusals: { photo } });
	const { revision, removePhoto, ...content } = read.output;
	const refusal = await event.locals.db.transaction((tx) =>
		editContribution(tx, { ...own, content, photo, removePhoto, revision })
	);
	if (refusal) return fail(409, { ...(await back()), ...fieldOfRefusal(refusal) });
	const link = linkOf(event);
	redirect(303, `${homeOf(context)}/contribution/${contribution.number}${link && `?${link}`}`);
}

export async function withdrawOwn(event: RequestEvent) {
	const context = await contextOf(event);
	const form = await event.request.formData();
	if (form.get('confirm') !== 'oui') return fail(400, { refusals: { confirm: 'missing' } });
	const refusal = await event.locals.db.transaction((tx) => withdrawContribution(tx, context.own));
	if (refusal) return fail(409, { refusal });
	redirect(303, `${homeOf(context)}/contributions/${context.place}?retiree`);
}
