import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { logFilterFrom } from '#lib/moderation/log/log-filter.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { countDecisions, listPublicDecisions } from '#lib/moderation/log/public-log.server.ts';
import { listReasonPeriods } from '#lib/moderation/list-reasons.server.ts';
import { changesOf, explained, ownReasons, reasonsAt } from '#lib/moderation/reason-rules.ts';
import { surveyWaiting } from '#lib/moderation/queue/waiting.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { db } = event.locals;
	const contractId = context.contract.id;
	const filter = logFilterFrom(event.url.searchParams);
	const periods = await listReasonPeriods(db, contractId);
	const { counts } = await surveyWaiting(db, contractId);
	return {
		filter,
		numbers: { ...(await countDecisions(db, contractId)), waiting: counts.total },
		log: await listPublicDecisions(db, { contractId, filter }),
		reasons: explained(periods, reasonsAt(periods, new Date())),
		changes: changesOf(periods),
		ownReasons: ownReasons(periods),
		mayModerate: mayModerate(context.actor)
	};
};
