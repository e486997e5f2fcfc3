import { error } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { findBoardHead } from '#lib/votes/box/board.server.ts';
import { listBoardPage } from '#lib/votes/box/list-board-page.server.ts';
import { isSealedToMembers } from '#lib/votes/rules.ts';
import { findServerKey } from '#lib/votes/box/receipt.server.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	if (!context) error(404);
	const { db } = event.locals;
	const { searchParams } = event.url;
	const voteId = context.vote.id;
	const search = searchOf(searchParams.get('q'));
	const head = await findBoardHead(db, voteId);
	return {
		vote: { slug: context.vote.slug, title: context.vote.title },
		saysAtClosing: isSealedToMembers(context.vote) && context.vote.closedAt === null,
		search,
		head: head && { hash: head.hash, count: head.position + 1 },
		serverKey: await findServerKey(db, voteId),
		board: await listBoardPage(db, {
			...{ voteId, search },
			page: pageNumberOf(searchParams.get('page'))
		})
	};
};
