import { error, type RequestEvent } from '@sveltejs/kit';
import { hasRole } from '#lib/accounts/actor.ts';
import { isStill, maySeePages } from '#lib/contracts/standing.ts';
import * as m from '#lib/contracts/standing/standing-messages.ts';
import {
	findContractContext,
	type Asked,
	type ContractContext
} from '#lib/groups/contract-context.server.ts';
import { useTimeZone } from '#lib/shared/time-zone.ts';
import { isOwnPage, isStillDone } from './still-contract.ts';

const pages = new WeakMap<App.Locals, NonNullable<Asked['once']>>();

/** A page and the frame around it ask the same; an action may change what the page after it reads. */
export function askedOf({ locals, params, request }: RequestEvent): Asked {
	const asked = { contractSlug: params.contract ?? '', accountId: locals.account?.id ?? null };
	if (request.method !== 'GET' && request.method !== 'HEAD') return asked;
	const once = pages.get(locals) ?? {};
	pages.set(locals, once);
	return { ...asked, once };
}

/**
 * The same context, for what its contract is said to be (`standing.ts`): throws what a person reads instead, where it is hidden, and where
 * nobody writes in it any more.
 */
export function asItStands<Context extends ContractContext>(
	event: RequestEvent,
	context: Context | null
): Context | null {
	if (context) useTimeZone(context.contract.timeZone);
	if (!context || context.contract.standing === 'open') return context;
	const { standing, standingSince: since, standingReason: reason } = context.contract;
	const route = event.route.id ?? '';
	const isCoordinator = hasRole(context.actor, 'coordinator');
	if (!maySeePages(standing, { isCoordinator }) && !isOwnPage(route))
		error(410, { title: m.hiddenTitle(), message: m.hiddenText({ since, reason }) });
	const isRead = event.request.method === 'GET' || event.request.method === 'HEAD';
	const place = { route, search: event.url.search };
	if (!isStill(standing) || isRead || isStillDone(place, { isHidden: standing === 'hidden' }))
		return context;
	error(403, { title: m.stillTitle(), message: m.stillText() });
}

/** What every page and action under `/c/[contract]` begins with, after its `require…`. Null: the route answers 404. */
export async function contractContextOf(event: RequestEvent): Promise<ContractContext | null> {
	return asItStands(event, await findContractContext(event.locals.db, askedOf(event)));
}
