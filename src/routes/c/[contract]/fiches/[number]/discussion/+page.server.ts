import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { GenericSchema, InferOutput } from 'valibot';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { countTry } from '#lib/accounts/limits.server.ts';
import { answerCommentRequest } from '#lib/fiches/comments/answer-comment-request.server.ts';
import type { ThreadShown } from '#lib/fiches/comments/comment-json.ts';
import {
	replyForm,
	resolveForm,
	threadForm,
	withdrawForm,
	type CommentRequest
} from '#lib/fiches/comments/forms.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import { passagesOf } from '#lib/fiches/comments/passages.server.ts';
import { mayComment } from '#lib/fiches/permissions.ts';
import { countThreads, listThreads } from '#lib/fiches/comments/threads.server.ts';
import { listTold } from '#lib/moderation/authors/list-told.server.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

// Longer than most: the five things that one may do in a conversation live on one page.
export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	if (!mayComment(context.actor)) error(403);
	const { actor, fiche, standing } = context;
	const { db } = event.locals;
	const { searchParams } = event.url;
	const state = searchParams.get('voir') === 'resolues' ? 'resolved' : 'open';
	const page = pageNumberOf(searchParams.get('page'));
	const of = { ficheId: fiche.id, reader: actor, standing };
	const list = await listThreads(db, { ...of, state, page });
	return {
		...headOf(context),
		...list,
		state,
		counts: await countThreads(db, { ficheId: fiche.id }),
		passages: await passagesOf(db, { documentId: fiche.documentId, threads: list.threads }),
		told: await listTold(db, 'fiche-comment', ownIds(list.threads)),
		mayModerate: mayModerate(actor)
	};
};

const ownIds = (threads: readonly ThreadShown[]) =>
	threads
		.flatMap(({ comments }) => comments)
		.filter(({ isMine, withdrawn }) => isMine && !withdrawn)
		.map(({ id }) => id);

/** Reads a form, and asks for it what the editor asks in JSON. */
async function act<S extends GenericSchema>(
	event: RequestEvent,
	schema: S,
	requestOf: (output: InferOutput<S>) => CommentRequest
) {
	const { id: accountId } = requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const read = readForm(schema, await event.request.formData());
	if (!read.ok) return fail(400, read);
	const wait = await countTry(['comment-account', accountId]);
	const typed = { ...(read.output as Record<string, string>) };
	if (wait) return fail(429, { ...wait, typed });
	const { contract, fiche } = context;
	const url = `${event.url.origin}/c/${contract.slug}/fiches/${fiche.number}/discussion`;
	const place = { contractId: contract.id, ficheId: fiche.id, accountId, url };
	const request = requestOf(read.output);
	const refusal = await answerCommentRequest(event.locals.db, place, request);
	return refusal ? fail(409, { refusal, typed }) : { done: request.action };
}

const whole = { field: null, start: null, end: null, quote: '', mentions: [] };

export const actions: Actions = {
	ouvrir: async (event) => {
		requireAccount(event);
		return act(event, threadForm, ({ body }) => ({ action: 'open', ...whole, body }));
	},
	repondre: async (event) => {
		requireAccount(event);
		return act(event, replyForm, (words) => ({ action: 'reply', ...words, mentions: [] }));
	},
	resoudre: async (event) => {
		requireAccount(event);
		return act(event, resolveForm, (thread) => ({ action: 'resolve', ...thread }));
	},
	rouvrir: async (event) => {
		requireAccount(event);
		return act(event, resolveForm, (thread) => ({ action: 'reopen', ...thread }));
	},
	retirer: async (event) => {
		requireAccount(event);
		return act(event, withdrawForm, (comment) => ({ action: 'withdraw', ...comment }));
	}
};
