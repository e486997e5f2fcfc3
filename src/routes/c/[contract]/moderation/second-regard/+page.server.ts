import { error, fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { askSecondLook } from '#lib/moderation/authors/ask-second-look.server.ts';
import { findDecided } from '#lib/moderation/authors/find-decided.server.ts';
import { secondLookForm } from '#lib/moderation/forms.ts';
import { readHref } from '#lib/moderation/text-kinds.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where somebody with an account asks again about a text they signed; shown when something is missing. It needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	if (!(await contractContextOf(event))) error(404);
};

export const actions: Actions = {
	default: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await contractContextOf(event);
		if (!context) error(404);
		const { contract } = context;
		const read = readForm(secondLookForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals, refusal: null });
		const { decision: decisionId, words } = read.output;
		const { db } = event.locals;
		const asked = { contractId: contract.id, decisionId, author: { accountId }, words };
		const refusal = await db.transaction((tx) => askSecondLook(tx, asked));
		const typed: Record<string, string> = { decision: decisionId, words };
		if (refusal) return fail(409, { typed, refusals: {}, refusal });
		const text = await findDecided(db, { contractId: contract.id, decisionId });
		const contractHome = `/c/${contract.slug}`;
		redirect(303, text ? readHref(contractHome, text) : contractHome);
	}
};
