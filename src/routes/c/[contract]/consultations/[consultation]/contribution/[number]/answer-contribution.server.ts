import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contributionContextOf } from '#http/contexts/contribution-context.server.ts';
import { rememberPrivateLink } from '#http/cookies/private-link.server.ts';
import { countSent, senderOf } from '#http/sender.server.ts';
import { linkOf } from '#http/visitor.server.ts';
import { createArgument } from '#lib/consultations/contributions/arguments/create-argument.server.ts';
import {
	argumentForm,
	supportForm,
	withdrawArgumentForm
} from '#lib/consultations/contributions/forms.ts';
import { recordSupport } from '#lib/consultations/contributions/arguments/record-support.server.ts';
import { fieldOfRefusal } from '#lib/consultations/contributions/rules.ts';
import { withdrawArgument } from '#lib/consultations/contributions/arguments/withdraw-argument.server.ts';
import { secretsOf } from '#lib/consultations/taking-part/submission-secrets.server.ts';
import { readForm } from '#lib/shared/read-form.ts';

async function contextOf(event: RequestEvent) {
	const context = await contributionContextOf(event);
	if (!context) error(404);
	const { consultation, phase, contribution, actor, now, contract } = context;
	return {
		...context,
		of: { consultationId: consultation.id, phaseId: phase.id, contributionId: contribution.id },
		actor,
		now,
		remember: (token: string | null) => {
			const place = { contractSlug: contract.slug, slug: consultation.slug };
			if (token) rememberPrivateLink(event, { ...place, token });
		}
	};
}

function backTo(event: RequestEvent, anchor: string): string {
	const link = linkOf(event);
	return `${event.url.pathname}${link && `?${link}`}#${anchor}`;
}

export async function support(event: RequestEvent) {
	const { of, actor, now, remember } = await contextOf(event);
	const read = readForm(supportForm, await event.request.formData());
	if (!read.ok) error(400);
	const wait = await countSent(event, { ...of, of: 'choice' });
	if (wait) return fail(429, wait);
	const { wanted, formKey } = read.output;
	const door = { ...of, actor, now, person: await senderOf(event, { ...of, formKey }) };
	const done = await event.locals.db.transaction((tx) =>
		recordSupport(tx, { ...door, wanted: wanted === 'oui' })
	);
	if (typeof done === 'string') return fail(409, { refusal: done });
	remember(done.token);
	redirect(303, backTo(event, 'soutien'));
}

export async function argue(event: RequestEvent) {
	const { of, actor, now, remember } = await contextOf(event);
	const read = readForm(argumentForm, await event.request.formData());
	if (!read.ok) return fail(400, read);
	const { side, body, name, formKey } = read.output;
	const typed = { side, body, name, formKey };
	const wait = await countSent(event, { ...of, of: 'contribution' });
	if (wait) return fail(429, { ...wait, typed });
	const door = { ...of, actor, now, person: await senderOf(event, { ...of, formKey, name }) };
	const { submissionKey } = secretsOf(formKey);
	const done = await event.locals.db.transaction((tx) =>
		createArgument(tx, { ...door, isFor: side === 'pour', body, submissionKey })
	);
	if (typeof done === 'string') return fail(409, { ...fieldOfRefusal(done), typed });
	remember(done.token);
	redirect(303, backTo(event, 'avis'));
}

export async function withdrawOwnArgument(event: RequestEvent) {
	const { of, now, mine } = await contextOf(event);
	const read = readForm(withdrawArgumentForm, await event.request.formData());
	if (!read.ok) error(400);
	if (!mine) return fail(409, { refusal: 'not-yours' });
	const { id } = read.output;
	const refusal = await event.locals.db.transaction((tx) =>
		withdrawArgument(tx, { ...of, now, id, participationId: mine.id })
	);
	if (refusal) return fail(409, { refusal });
	redirect(303, backTo(event, 'avis'));
}
