import { error, json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { countTry } from '#lib/accounts/limits.server.ts';
import { answerCommentRequest } from '#lib/fiches/comments/answer-comment-request.server.ts';
import type { FicheContext } from '#lib/fiches/board/fiche-context.server.ts';
import { commentRequest, refusalsOf } from '#lib/fiches/comments/forms.ts';
import { mayComment } from '#lib/fiches/permissions.ts';
import { listThreads } from '#lib/fiches/comments/threads.server.ts';
import { readSmallJson } from '#lib/shared/small-json.ts';
import type { RequestHandler } from './$types';

/** The editor shows them all in a column; a fiche with more open conversations than this has other problems. */
const OPEN_MAX = 200;
const RESOLVED_MAX = 50;
const STATUS_OF = {
	'unknown-fiche': 404,
	'unknown-thread': 404,
	'not-allowed': 403,
	'bad-anchor': 400
} as const;

async function contextOf(event: RequestEvent): Promise<FicheContext> {
	const context = await ficheContextOf(event);
	if (!context) error(404);
	if (!mayComment(context.actor)) error(403);
	return context;
}

async function threadsFor(event: RequestEvent, { fiche, actor, standing }: FicheContext) {
	const of = { ficheId: fiche.id, reader: actor, standing };
	const { db } = event.locals;
	const open = await listThreads(db, { ...of, state: 'open', size: OPEN_MAX });
	const resolved = await listThreads(db, { ...of, state: 'resolved', size: RESOLVED_MAX });
	return json({ threads: [...open.threads, ...resolved.threads] });
}

export const GET: RequestHandler = async (event) => {
	requireAccount(event);
	return threadsFor(event, await contextOf(event));
};

export const POST: RequestHandler = async (event) => {
	const { id: accountId } = requireAccount(event);
	const context = await contextOf(event);
	const body = await readSmallJson(event.request);
	if (body === null) return json({ refusal: 'unsupported' }, { status: 415 });
	const parsed = v.safeParse(commentRequest, body);
	if (!parsed.success) return json({ refusals: refusalsOf(parsed.issues) }, { status: 400 });
	const wait = await countTry(['comment-account', accountId]);
	if (wait) return json(wait, { status: 429 });
	const { contract, fiche } = context;
	const url = `${event.url.origin}/c/${contract.slug}/fiches/${fiche.number}/discussion`;
	const place = { contractId: contract.id, ficheId: fiche.id, accountId, url };
	const refusal = await answerCommentRequest(event.locals.db, place, parsed.output);
	if (refusal) return json({ refusal }, { status: STATUS_OF[refusal] });
	return threadsFor(event, context);
};
