import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { GenericSchema, InferOutput } from 'valibot';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { countTry } from '#lib/accounts/limits.server.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import { mayComment, maySuggest } from '#lib/fiches/permissions.ts';
import { answerSuggestionRequest } from '#lib/fiches/suggestions/answer-suggestion-request.server.ts';
import {
	answerForm,
	consentForm,
	decisionForm,
	type SuggestionRequest
} from '#lib/fiches/suggestions/forms.ts';
import { listGone } from '#lib/fiches/suggestions/gone-suggestions.server.ts';
import {
	countSuggestions,
	hasSuggested,
	listGroupsToAsk,
	listSuggestions
} from '#lib/fiches/suggestions/list-suggestions.server.ts';
import { listTold } from '#lib/moderation/authors/list-told.server.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: accountId } = requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { contract, actor, fiche, standing } = context;
	const { db } = event.locals;
	// Whoever takes part no more still reads their own, and takes them back.
	const authorId = mayComment(actor) ? undefined : accountId;
	if (authorId && !(await hasSuggested(db, { ficheId: fiche.id, authorId }))) error(403);
	const { searchParams } = event.url;
	const state = searchParams.get('voir') === 'decides' ? 'decided' : 'open';
	const of = { contractId: contract.id, ficheId: fiche.id, reader: actor, standing };
	const list = await listSuggestions(db, {
		...{ ...of, state, authorId },
		...{ now: new Date(), page: pageNumberOf(searchParams.get('page')) }
	});
	return {
		...headOf(context),
		...list,
		state: state as 'open' | 'decided',
		counts: await countSuggestions(db, { ficheId: fiche.id, authorId }),
		isYoursOnly: authorId !== undefined,
		gone: await listGone(db, { documentId: fiche.documentId, suggestions: list.suggestions }),
		groups: state === 'open' && !authorId ? await listGroupsToAsk(db, of) : [],
		told: await listTold(
			db,
			'fiche-suggestion',
			list.suggestions.filter(({ isMine }) => isMine).map(({ id }) => id)
		),
		maySuggest: maySuggest(actor, standing),
		mayModerate: mayModerate(actor)
	};
};

/** Reads a form, and asks for it what the editor asks in JSON. */
async function act<S extends GenericSchema>(
	event: RequestEvent,
	schema: S,
	requestOf: (output: InferOutput<S>) => SuggestionRequest
) {
	const { id: accountId } = requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const data = await event.request.formData();
	const typed = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
	const wait = await countTry(['comment-account', accountId]);
	if (wait) return fail(429, { ...wait, typed });
	const read = readForm(schema, data);
	if (!read.ok) return fail(400, { refusal: 'too-many', typed });
	const { contract, fiche } = context;
	const answer = await answerSuggestionRequest(
		event.locals.db,
		{
			...{ contractId: contract.id, ficheId: fiche.id, accountId, now: new Date() },
			url: `${event.url.origin}/c/${contract.slug}/fiches/${fiche.number}/propositions`
		},
		requestOf(read.output)
	);
	if (typeof answer === 'string') return fail(409, { refusal: answer as string, typed });
	return {
		done: true,
		decided: answer?.decided ?? null,
		told: answer?.told ?? 0,
		gone: answer?.gone ?? 0
	};
}

export const actions: Actions = {
	'decider-accord': async (event) => {
		requireAccount(event);
		return act(event, decisionForm, ({ ids }) => ({ action: 'accept', ids }));
	},
	'decider-refus': async (event) => {
		requireAccount(event);
		return act(event, decisionForm, (decision) => ({ action: 'refuse', ...decision }));
	},
	retirer: async (event) => {
		requireAccount(event);
		return act(event, decisionForm, ({ ids }) => ({ action: 'withdraw', ids }));
	},
	'demander-consentement': async (event) => {
		requireAccount(event);
		return act(event, consentForm, (asked) => ({ action: 'ask-consent', ...asked }));
	},
	repondre: async (event) => {
		requireAccount(event);
		return act(event, answerForm, ({ says, ...answer }) => ({
			...{ action: 'answer-consent', ...answer },
			objects: says === 'object'
		}));
	}
};
