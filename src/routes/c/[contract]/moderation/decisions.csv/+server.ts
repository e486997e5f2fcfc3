import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { dayOf, type TimeZone } from '#lib/shared/time-zone.ts';
import { streamCsv } from '#lib/consultations/results/open-files/stream-csv.server.ts';
import { causeLabel, outcomeLabel } from '#lib/moderation/kind-messages.ts';
import { textKindLabel } from '#lib/moderation/text-kinds.ts';
import { reasonLabel } from '#lib/moderated/reason-messages.ts';
import { logFilterFrom } from '#lib/moderation/log/log-filter.ts';
import { columns } from '#lib/moderation/log/log-messages.ts';
import { eachPublicDecision, type PublicDecision } from '#lib/moderation/log/public-log.server.ts';
import type { RequestHandler } from './$types';

/** The public log as open data: what the page says, by day, nothing more. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { contract } = context;
	const filter = logFilterFrom(event.url.searchParams);
	const found = eachPublicDecision(event.locals.db, { contractId: contract.id, filter });
	const head = Object.values(columns).map((column) => column());
	return streamCsv(`moderation-${contract.slug}.csv`, {
		head,
		pages: linesOf(found, contract.timeZone)
	});
};

async function* linesOf(found: AsyncGenerator<PublicDecision[]>, zone: TimeZone) {
	for await (const batch of found) yield batch.map((one) => cellsOf(one, zone));
}

function cellsOf(
	{ decidedAt, outcome, reason, cause, kind, homeTitle }: PublicDecision,
	zone: TimeZone
) {
	const day = dayOf(decidedAt, zone);
	return [
		...[day, outcomeLabel(outcome), reason ? reasonLabel(reason) : ''],
		...[causeLabel(cause), textKindLabel(kind), homeTitle]
	];
}
