import { error, fail } from '@sveltejs/kit';
import { managedConsultationOf } from '#http/contexts/consultation-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { findContribution } from '#lib/consultations/contributions/queries.server.ts';
import { createIdea } from '#lib/consultations/follow-up/create-idea.server.ts';
import { hasWords } from '#lib/consultations/follow-up/has-words.server.ts';
import { placeOf } from '#lib/consultations/follow-up/hold-consultation.server.ts';
import { decideFollowUp } from '#lib/consultations/follow-up/decide-follow-up.server.ts';
import {
	conclusionForm,
	decisionForm,
	newIdeaForm,
	unlinkForm
} from '#lib/consultations/follow-up/forms.ts';
import { unlinkPassage } from '#lib/consultations/follow-up/link-passage.server.ts';
import { listFollowUps } from '#lib/consultations/follow-up/list-follow-ups.server.ts';
import { publishFollowUp } from '#lib/consultations/follow-up/publish-follow-up.server.ts';
import { whyNotPublished } from '#lib/consultations/follow-up/rules.ts';
import { numberOf } from '#lib/shared/typed/typed-number.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms to send: no script is needed. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await managedConsultationOf(event);
	if (!context) error(404);
	const { consultation, state } = context;
	const { db } = event.locals;
	const items = await listFollowUps(db, consultation.id);
	const number = numberOf(event.url.searchParams.get('contribution') ?? '') ?? 0;
	const wanted =
		number > 0 && number < 1e6
			? await findContribution(db, { consultationId: consultation.id, number })
			: null;
	const isListed = items.some(({ id }) => id === wanted?.id);
	const answered = items.filter(({ decision }) => decision !== null).length;
	return {
		consultation: {
			slug: consultation.slug,
			title: consultation.title,
			conclusion: consultation.conclusion,
			followUpPublishedAt: consultation.followUpPublishedAt
		},
		state,
		items,
		hasContributions: context.phases.some(({ kind }) => kind === 'contributions'),
		/** A contribution that is to be answered by itself, and has no answer yet. */
		alone:
			wanted?.visibility === 'shown' && !isListed
				? { id: wanted.id, number: wanted.number, title: wanted.title }
				: null,
		isUnknownNumber: number > 0 && wanted?.visibility !== 'shown',
		missing: whyNotPublished({
			state,
			areResultsPublished: consultation.resultsPublishedAt !== null,
			isPublished: consultation.followUpPublishedAt !== null,
			conclusion: 'to come',
			unanswered: items.length - answered,
			answered,
			hasWords: await hasWords(db, consultation.id)
		})
	};
};

export const actions: Actions = {
	decider: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await managedConsultationOf(event);
		if (!context) error(404);
		const read = readForm(decisionForm, await event.request.formData());
		if (!read.ok) return fail(400, read);
		const { kind, id, ...words } = read.output;
		const place = placeOf(context, accountId);
		const done = await event.locals.db.transaction((tx) =>
			decideFollowUp(tx, { ...place, ...words, target: { kind, id } })
		);
		const typed = { id, decision: words.decision, reason: words.reason };
		return typeof done === 'string' ? fail(409, { refusal: done, typed }) : { decided: id };
	},
	ajouter: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await managedConsultationOf(event);
		if (!context) error(404);
		const read = readForm(newIdeaForm, await event.request.formData());
		if (!read.ok) return fail(400, read);
		const place = placeOf(context, accountId);
		const made = await event.locals.db.transaction((tx) =>
			createIdea(tx, { ...place, ...read.output })
		);
		if (typeof made === 'string') return fail(409, { refusal: made, typed: { ...read.output } });
		return { decided: made.ideaId };
	},
	delier: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await managedConsultationOf(event);
		if (!context) error(404);
		const read = readForm(unlinkForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusal: 'unknown-follow-up' });
		const place = placeOf(context, accountId);
		const done = await event.locals.db.transaction((tx) =>
			unlinkPassage(tx, { ...place, ...read.output })
		);
		return typeof done === 'string' ? fail(409, { refusal: done }) : { decided: '' };
	},
	publier: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await managedConsultationOf(event);
		if (!context) error(404);
		const read = readForm(conclusionForm, await event.request.formData());
		if (!read.ok) return fail(400, read);
		const { contract, consultation, now } = context;
		const url = `${event.url.origin}/c/${contract.slug}/consultations/${consultation.slug}/suite`;
		const place = placeOf(context, accountId);
		const done = await event.locals.db.transaction((tx) =>
			publishFollowUp(tx, { ...place, ...read.output, url, now })
		);
		const typed = { ...read.output };
		if (typeof done === 'string') return fail(409, { refusal: done, typed });
		return 'missing' in done ? fail(409, { missing: done.missing, typed }) : { told: done.told };
	}
};
