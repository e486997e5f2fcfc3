import type { RequestEvent } from '@sveltejs/kit';
import {
	findContributionContext,
	type ContributionContext
} from '#lib/consultations/contributions/contribution-context.server.ts';
import { visitorOf } from '../visitor.server.ts';
import { consultationContextOf } from './consultation-context.server.ts';

/** What every page and action under `…/contribution/[number]` begins with, after its `require…`. Null: the route answers 404. */
export async function contributionContextOf(
	event: RequestEvent
): Promise<ContributionContext | null> {
	const number = event.params.number ?? '';
	const context = /^[1-9]\d{0,6}$/.test(number) ? await consultationContextOf(event) : null;
	if (!context) return null;
	const wanted = { number: Number(number), visitor: visitorOf(event) };
	return findContributionContext(event.locals.db, context, wanted);
}
