import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findReceipt } from '#lib/votes/casting/receipt-page.server.ts';
import { checkReceipt, findReplacement } from '#lib/votes/box/receipt.server.ts';
import { castIdOf, envelopeHashOf } from '#lib/votes/box/receipt.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const found = await findReceipt(event);
	if (!found) error(404);
	const { context, receipt } = found;
	const { db } = event.locals;
	const voteId = context.vote.id;
	return {
		vote: { slug: context.vote.slug, title: context.vote.title },
		isNew: event.url.searchParams.has('depose'),
		receipt,
		castId: castIdOf(receipt),
		envelopeHash: envelopeHashOf(receipt),
		check: await checkReceipt(db, { voteId, receipt }),
		replacedBy: await findReplacement(db, { voteId, position: receipt.position })
	};
};
