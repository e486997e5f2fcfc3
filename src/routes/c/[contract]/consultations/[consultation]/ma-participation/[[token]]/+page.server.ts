import { error, fail, redirect } from '@sveltejs/kit';
import { forgetDevice } from '#http/cookies/device-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { readAddress } from '#lib/shared/typed/typed-address.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import { listMyContributions } from '#lib/consultations/contributions/reading/my-contributions.server.ts';
import { whatBecameOf } from '#lib/consultations/follow-up/what-became.server.ts';
import { renewToken } from '#lib/consultations/taking-part/participation.server.ts';
import { privateLinkMail } from '#lib/consultations/taking-part/answering-messages.ts';
import { droppedIn } from '#lib/consultations/questionnaire/kept-path.ts';
import { listMyQuestionnaires } from '#lib/consultations/questionnaire/my-questionnaires.server.ts';
import { withdrawAnswer } from '#lib/consultations/questionnaire/withdraw-answer.server.ts';
import { listMyStatements } from '#lib/consultations/statements/my-statements.server.ts';
import { recordMail } from '#lib/journal/record-mail.server.ts';
import { listOwnModerated } from '#lib/moderation/authors/list-own-moderated.server.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { findPrivatePlace, keepPrivate } from './private-page.server.ts';
import { withdrawOwnStatement } from './withdraw-own-statement.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

const saidAfter = [
	'recue',
	'corrigee',
	'retiree',
	'nouveau',
	'envoye',
	'phrase-retiree',
	'phrase-gardee'
] as const;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	keepPrivate(event);
	const { context, participation, token, home } = await findPrivatePlace(event);
	const { consultation, state } = context;
	const { searchParams, origin } = event.url;
	return {
		state,
		consultation: {
			slug: consultation.slug,
			title: consultation.title,
			followUpPublishedAt: consultation.followUpPublishedAt
		},
		home,
		moderated: participation
			? await listOwnModerated(event.locals.db, {
					consultationId: consultation.id,
					participationId: participation.id
				})
			: [],
		link: token && participation ? `${origin}${home}` : '',
		token,
		hasToken: token !== '',
		isKnown: participation !== null,
		byDevice: participation?.deviceHash != null && token === '',
		said: saidAfter.find((one) => searchParams.has(one)) ?? null,
		dropped: droppedIn(searchParams.get('ecartees')),
		became: participation
			? await whatBecameOf(event.locals.db, {
					consultationId: consultation.id,
					participationId: participation.id
				})
			: null,
		questionnaires: participation
			? await listMyQuestionnaires(event.locals.db, { context, participationId: participation.id })
			: [],
		contributions: participation
			? await listMyContributions(event.locals.db, { context, participationId: participation.id })
			: null,
		statements: participation
			? await listMyStatements(event.locals.db, { context, participationId: participation.id })
			: []
	};
};

export const actions: Actions = {
	retirer: async (event) => {
		requirePublic(event);
		const { context, participation, home } = await findPrivatePlace(event);
		const place = (await event.request.formData()).get('place');
		const phase = phaseAt(context, String(place), 'questionnaire');
		if (!participation || !phase) error(404);
		const { id: consultationId, contractId } = context.consultation;
		const of = { contractId, consultationId, phaseId: phase.id, participationId: participation.id };
		await event.locals.db.transaction((tx) => withdrawAnswer(tx, of));
		redirect(303, `${home}?retiree`);
	},
	'retirer-phrase': async (event) => {
		requirePublic(event);
		const { home, ...place } = await findPrivatePlace(event);
		const refusal = await withdrawOwnStatement(event, place);
		redirect(303, `${home}?${refusal ? 'phrase-gardee' : 'phrase-retiree'}`);
	},
	'renouveler-lien': async (event) => {
		requirePublic(event);
		const { participation, token, home } = await findPrivatePlace(event);
		if (!participation) error(404);
		const renewed = await event.locals.db.transaction((tx) => renewToken(tx, participation.id));
		const base = token ? home.slice(0, -token.length - 1) : home;
		redirect(303, `${base}/${renewed}?nouveau`);
	},
	'envoyer-lien': async (event) => {
		requirePublic(event);
		const { context, participation, token, home } = await findPrivatePlace(event);
		if (!participation || !token) error(404);
		const typed = textOf((await event.request.formData()).get('email'));
		const { email, problem } = readAddress(typed);
		if (problem || email === '') return fail(400, { email: typed, waitMinutes: 0, refusal: null });
		const address = networkOf(event.getClientAddress());
		const wait = await countTry(['mail-mailbox', email], ['mail-address', address]);
		if (wait) return fail(429, { email: typed, ...wait, refusal: null });
		const url = `${event.url.origin}${home}`;
		const { locale } = event.locals;
		const mail = privateLinkMail(locale, { title: context.consultation.title, url });
		const refusal = await event.locals.db.transaction((tx) =>
			recordMail(tx, {
				...{ kind: 'private-link', by: { network: address }, contractId: context.contract.id },
				...{ recipient: email, locale, link: url, ...mail }
			})
		);
		if (refusal) return fail(429, { email: typed, waitMinutes: 0, refusal });
		redirect(303, `${home}?envoye`);
	},
	oublier: async (event) => {
		requirePublic(event);
		const { context } = await findPrivatePlace(event);
		forgetDevice(event);
		redirect(303, `/c/${context.contract.slug}/consultations/${context.consultation.slug}`);
	}
};
