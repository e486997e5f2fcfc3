import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { readBase } from '#lib/shared/merge-changes.ts';
import type { Step } from '#lib/votes/building/fields.ts';
import { refusalsOf, typedStep } from '#lib/votes/building/fields.ts';
import { findMissing } from '#lib/votes/building/find-missing.server.ts';
import { recordStep } from '#lib/votes/building/record-step.server.ts';
import { stepOfMissing } from '#lib/votes/building/refusal-messages.ts';
import { mayPrepareVote } from '#lib/votes/permissions.ts';
import { isFrozen } from '#lib/votes/rules.ts';
import type { VoteContext } from '#lib/votes/life/vote-context.server.ts';

/** The vote of the address, for whoever may prepare it. */
export async function getPrepared(event: RequestEvent): Promise<VoteContext> {
	const context = await voteContextOf(event);
	if (!context) error(404);
	if (!mayPrepareVote(context.actor, context.vote)) error(403);
	return context;
}

const stepNames = { question: 'question', methode: 'method', personnes: 'people' } as const;

/** What the head of every page of the preparation shows. */
export async function headOf(event: RequestEvent, { vote, state, now }: VoteContext) {
	const isLocked = isFrozen(vote) || vote.withdrawnAt !== null;
	const missing = isLocked ? [] : await findMissing(event.locals.db, vote, now);
	const toDo: string[] = missing.map((code) => stepNames[stepOfMissing(code)]);
	return {
		head: { slug: vote.slug, title: vote.title, state, isFrozen: isLocked, toDo },
		missing
	};
}

/** Saves a step and goes to the next one, or gives its form back with everything that was typed. */
export async function saveStep(
	event: RequestEvent,
	{ step, form, next }: { step: Step; form: FormData; next: string }
) {
	const { contract, vote, actor, now } = await getPrepared(event);
	const typed = typedStep(step, form);
	const base = readBase(form.get('base'));
	const refusals: Record<string, string> = refusalsOf(step, typed);
	if (Object.keys(refusals).length) return fail(400, { typed, base, refusals });
	const place = { contractId: contract.id, voteId: vote.id, actor };
	const answer = await recordStep(event.locals.db, { ...place, step, typed, base, now });
	if (typeof answer === 'string') return fail(409, { typed, base, refusal: answer as string });
	if ('conflicts' in answer) return fail(409, answer);
	if ('missing' in answer) return fail(409, { typed, base, missing: answer.missing });
	const said = answer.theirs.length ? 'avec' : 'enregistre';
	const home = `/c/${contract.slug}/coordination/votes/${vote.slug}`;
	const stay = form.get('do') === 'save';
	redirect(303, `${stay ? event.url.pathname : home + next}?fait=${said}`);
}
