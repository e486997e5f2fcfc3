import { error, json } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { readSealedBox } from '#lib/votes/bureau/read-sealed-box.server.ts';
import type { RequestHandler } from './$types';

/** The closed box, for the devices of the bureau: envelopes without voters, the board, what was frozen. */
export const GET: RequestHandler = async (event) => {
	const account = requireAccount(event);
	const found = await voteContextOf(event);
	const voteId = found?.vote.id;
	const box = voteId && (await readSealedBox(event.locals.db, { voteId, accountId: account.id }));
	if (!box) error(404);
	return json(box, { headers: { 'cache-control': 'no-store' } });
};
