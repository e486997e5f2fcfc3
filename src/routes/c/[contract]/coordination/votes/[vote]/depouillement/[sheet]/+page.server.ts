import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { readBallotSetup } from '#lib/votes/ballot/ballot-setup.server.ts';
import { clearSheet } from '#lib/votes/paper/clear-sheet.server.ts';
import { whyNotCounted } from '#lib/votes/counting/paper-rules.ts';
import { readSheet } from '#lib/votes/paper/read-sheet.server.ts';
import { findNextSheet } from '#lib/votes/paper/read-sheets.server.ts';
import { receiveSheet } from '#lib/votes/paper/receive-sheet.server.ts';
import { firstField } from '#lib/votes/paper/sheet-fields.ts';
import { mayHoldPaper } from '#lib/votes/permissions.ts';
import { getCounted } from '../counter.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form that is filled hundreds of times: it loads nothing more. */
export const csr = false;

async function getSheet(event: RequestEvent, accountId: string) {
	const context = await getCounted(event, accountId);
	const list = event.url.pathname.replace(/\/[^/]*$/, '');
	const sheet = /^[1-9]\d{0,4}$/.test(event.params.sheet ?? '') ? Number(event.params.sheet) : 0;
	return { ...context, sheet, list };
}

export const load: PageServerLoad = async (event) => {
	const { id: accountId } = requireAccount(event);
	const { vote, actor, sheet, list } = await getSheet(event, accountId);
	const { db } = event.locals;
	if (vote.closedAt === null) error(404);
	if (whyNotCounted(vote) || vote.paperSheets === null) redirect(303, list);
	if (sheet < 1 || sheet > vote.paperSheets) error(404);
	return {
		vote: { slug: vote.slug, title: vote.title },
		...{ sheet, sheets: vote.paperSheets, list },
		setup: await readBallotSetup(db, vote),
		read: await readSheet(db, { voteId: vote.id, sheet, accountId }),
		next: await findNextSheet(db, { vote, accountId, after: sheet }),
		mayClear: mayHoldPaper(actor, vote),
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	taper: async (event) => {
		const { id: accountId } = requireAccount(event);
		const { contract, vote, sheet, list } = await getSheet(event, accountId);
		const place = { contractId: contract.id, accountId, sheet };
		const { db } = event.locals;
		const form = await event.request.formData();
		const answer = await receiveSheet(db, { ...place, vote, form });
		if ('typed' in answer) return fail(answer.refusal ? 409 : 400, answer);
		if (answer.state === 'different') redirect(303, `${list}/${sheet}?fait=different`);
		const wanted = { vote, accountId, after: sheet };
		const next = answer.isPublished ? null : await findNextSheet(db, wanted);
		if (next === null) redirect(303, `${list}?fait=fait`);
		const field = firstField((await readBallotSetup(db, vote)).parameters);
		redirect(303, `${list}/${next}?fait=${sheet}#field-${field}`);
	},
	effacer: async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote, actor, sheet, list } = await getSheet(event, actorId);
		if (!mayHoldPaper(actor, vote)) error(403);
		const place = { contractId: contract.id, voteId: vote.id, actorId, sheet };
		const refusal = await clearSheet(event.locals.db, place);
		if (!refusal) redirect(303, `${list}?fait=fait`);
		return fail(409, { typed: {}, problems: [], fields: {}, refusal: refusal as string });
	}
};
