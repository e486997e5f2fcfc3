import { error, json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { countTry } from '#lib/accounts/limits.server.ts';
import type { FicheContext } from '#lib/fiches/board/fiche-context.server.ts';
import { mayComment } from '#lib/fiches/permissions.ts';
import { answerSuggestionRequest } from '#lib/fiches/suggestions/answer-suggestion-request.server.ts';
import { REQUEST_MAX, suggestionRequest } from '#lib/fiches/suggestions/forms.ts';
import { listSuggestions } from '#lib/fiches/suggestions/list-suggestions.server.ts';
import { readSmallJson } from '#lib/shared/small-json.ts';
import type { RequestHandler } from './$types';

/** The editor shows all that are open. */
const OPEN_MAX = 300;

async function contextOf(event: RequestEvent): Promise<FicheContext> {
	const context = await ficheContextOf(event);
	if (!context) error(404);
	if (!mayComment(context.actor)) error(403);
	return context;
}

async function openOnes(event: RequestEvent, context: FicheContext) {
	const { contract, fiche, actor, standing } = context;
	const of = { contractId: contract.id, ficheId: fiche.id, reader: actor, standing };
	const { suggestions } = await listSuggestions(event.locals.db, {
		...of,
		...{ state: 'open', size: OPEN_MAX, now: new Date() }
	});
	return suggestions;
}

export const GET: RequestHandler = async (event) => {
	requireAccount(event);
	return json({ suggestions: await openOnes(event, await contextOf(event)) });
};

export const POST: RequestHandler = async (event) => {
	const { id: accountId } = requireAccount(event);
	const context = await contextOf(event);
	const wait = await countTry(['comment-account', accountId]);
	if (wait) return json(wait, { status: 429 });
	const body = await readSmallJson(event.request, REQUEST_MAX);
	if (body === null) return json({ refusal: 'too-many' }, { status: 413 });
	const parsed = v.safeParse(suggestionRequest, body);
	if (!parsed.success) return json({ refusal: 'too-many' }, { status: 400 });
	const { contract, fiche } = context;
	const answer = await answerSuggestionRequest(
		event.locals.db,
		{
			...{ contractId: contract.id, ficheId: fiche.id, accountId, now: new Date() },
			url: `${event.url.origin}/c/${contract.slug}/fiches/${fiche.number}/propositions`
		},
		parsed.output
	);
	if (typeof answer === 'string') return json({ refusal: answer }, { status: 409 });
	const suggestions = await openOnes(event, context);
	return json({ suggestions, decided: answer?.decided ?? 0, gone: answer?.gone ?? 0 });
};
