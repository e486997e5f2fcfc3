import { error, json } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { receiptOfAddress } from '../receipt-of-address.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const found = await receiptOfAddress(event);
	if (!found) error(404);
	const { vote, receipt } = found;
	const name = `recu-${vote.slug}-${receipt.position}.json`;
	return json(receipt, { headers: { 'content-disposition': `attachment; filename="${name}"` } });
};
