import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { listFollowUps } from '#lib/consultations/follow-up/list-follow-ups.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const { consultation, state } = context;
	const { slug, title, answerOwner, conclusion, followUpPublishedAt, resultsPublishedAt } =
		consultation;
	const isPublished = followUpPublishedAt !== null && state !== 'withdrawn';
	return {
		consultation: { slug, title, answerOwner, resultsPublishedAt, followUpPublishedAt },
		state,
		conclusion: isPublished ? conclusion : '',
		items: isPublished ? await listFollowUps(event.locals.db, consultation.id) : null
	};
};
