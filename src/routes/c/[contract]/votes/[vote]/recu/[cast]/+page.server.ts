import { error } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { checkReceipt, findPlaceOf, findReplacement } from '#lib/votes/box/receipt.server.ts';
import { castIdOf, envelopeHashOf } from '#lib/votes/box/receipt.ts';
import type { PageServerLoad } from './$types';
import { receiptOfAddress } from './receipt-of-address.server.ts';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const found = await receiptOfAddress(event);
	if (!found) error(404);
	const { vote, receipt } = found;
	const { db } = event.locals;
	const voteId = vote.id;
	const place = await findPlaceOf(db, { voteId, receipt });
	return {
		vote: { slug: vote.slug, title: vote.title },
		isNew: event.url.searchParams.has('depose'),
		receipt,
		castId: castIdOf(receipt),
		envelopeHash: envelopeHashOf(receipt),
		check: await checkReceipt(db, { voteId, receipt }),
		place,
		replacedBy: place === null ? null : await findReplacement(db, { voteId, position: place })
	};
};
