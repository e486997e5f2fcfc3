import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { readBallotSetup } from '#lib/votes/ballot/ballot-setup.server.ts';
import { declareSheets } from '#lib/votes/paper/declare-sheets.server.ts';
import { readSheetCount } from '#lib/votes/counting/paper-rules.ts';
import { readSheets } from '#lib/votes/paper/read-sheets.server.ts';
import { firstField } from '#lib/votes/paper/sheet-fields.ts';
import { getCounted } from './counter.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms and links: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { id: accountId } = requireAccount(event);
	const { vote } = await getCounted(event, accountId);
	const page = pageNumberOf(event.url.searchParams.get('page'));
	const isCounting = vote.closedAt !== null && !vote.withdrawnAt;
	return {
		vote: { slug: vote.slug, title: vote.title },
		isCounting,
		sheets: isCounting ? await readSheets(event.locals.db, { vote, accountId, page }) : null,
		field: isCounting ? firstField((await readBallotSetup(event.locals.db, vote)).parameters) : '',
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote } = await getCounted(event, actorId);
		const form = await event.request.formData();
		const typed = { sheets: textOf(form.get('sheets')), note: textOf(form.get('note')) };
		const sheets = readSheetCount(typed.sheets);
		if (sheets === null) return fail(400, { typed, refusal: 'not-a-number' });
		const said = { contractId: contract.id, voteId: vote.id, actorId, sheets, note: typed.note };
		const refusal = await declareSheets(event.locals.db, said);
		if (refusal) return fail(409, { typed, refusal: refusal as string });
		redirect(303, `${event.url.pathname}?fait=fait`);
	}
};
