import { error, json } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findReceipt } from '#lib/votes/casting/receipt-page.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const found = await findReceipt(event);
	if (!found) error(404);
	const { context, receipt } = found;
	const name = `recu-${context.vote.slug}-${receipt.position}.json`;
	return json(receipt, { headers: { 'content-disposition': `attachment; filename="${name}"` } });
};
