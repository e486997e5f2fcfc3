import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { checkReceipt, findPlaceOf, findReplacement } from '#lib/votes/box/receipt.server.ts';
import { parseReceipt } from '#lib/votes/box/receipt.ts';
import type { VoteContext } from '#lib/votes/life/vote-context.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

async function contextOf(event: RequestEvent): Promise<VoteContext> {
	return (await voteContextOf(event)) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { vote } = await contextOf(event);
	return { vote: { slug: vote.slug, title: vote.title } };
};

async function textOf(event: RequestEvent): Promise<string> {
	const form = await event.request.formData();
	const file = form.get('file');
	if (file instanceof File && file.size > 0) return file.text();
	return String(form.get('receipt') ?? '');
}

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const { vote } = await contextOf(event);
		const text = await textOf(event);
		const receipt = parseReceipt(text);
		if (!receipt) return fail(400, { typed: text.slice(0, 20_000), problem: 'not-a-receipt' });
		if (receipt.vote !== vote.id) return fail(400, { typed: text, problem: 'other-vote' });
		const { db } = event.locals;
		const voteId = vote.id;
		const place = await findPlaceOf(db, { voteId, receipt });
		return {
			typed: text,
			check: await checkReceipt(db, { voteId, receipt }),
			replacedBy: place === null ? null : await findReplacement(db, { voteId, position: place })
		};
	}
};
