import { randomUUID } from 'node:crypto';
import { error, redirect } from '@sveltejs/kit';
import { contributionContextOf } from '#http/contexts/contribution-context.server.ts';
import { readPrivateLink } from '#http/cookies/private-link.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { linkOf } from '#http/visitor.server.ts';
import {
	isSupportedBy,
	listArguments
} from '#lib/consultations/contributions/arguments/arguments.server.ts';
import { findPlan } from '#lib/consultations/contributions/images/images.server.ts';
import {
	findShownNumber,
	listMerged,
	shownOf
} from '#lib/consultations/contributions/queries.server.ts';
import { headOf } from '#lib/consultations/phase-head.server.ts';
import { argue, support, withdrawOwnArgument } from './answer-contribution.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Supporting and arguing are plain forms: the page sends no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	const context = await contributionContextOf(event);
	if (!context) error(404);
	const { db } = event.locals;
	const { consultation, contract, contribution, phase, mine, isAuthor } = context;
	const consultationId = consultation.id;
	const of = { consultationId, contributionId: contribution.id };
	const main = contribution.mergedIntoId;
	const number = main ? await findShownNumber(db, { consultationId, id: main }) : null;
	const home = `/c/${contract.slug}/consultations/${consultation.slug}`;
	if (number) redirect(303, `${home}/contribution/${number}#n-${contribution.number}`);
	const isNamed = consultation.naming === 'name';
	return {
		...headOf(context, phase),
		contribution: shownOf(contribution),
		heldReasons: isAuthor ? contribution.heldReasons : [],
		isAuthor,
		merged: await listMerged(db, of),
		arguments: await listArguments(db, { ...of, readerId: mine?.id ?? null }),
		isSupported: mine
			? await isSupportedBy(db, { contributionId: contribution.id, participationId: mine.id })
			: false,
		plan: contribution.planX === null ? null : await findPlan(db, consultationId),
		signature: mine?.shownName || (isNamed && account?.displayName) || '',
		isThanked: event.url.searchParams.has('merci'),
		privateLink: readPrivateLink(event, { contractSlug: contract.slug, slug: consultation.slug }),
		formKey: randomUUID(),
		link: linkOf(event)
	};
};

export const actions: Actions = {
	soutenir: async (event) => {
		requirePublic(event);
		return support(event);
	},
	argumenter: async (event) => {
		requirePublic(event);
		return argue(event);
	},
	'retirer-avis': async (event) => {
		requirePublic(event);
		return withdrawOwnArgument(event);
	}
};
