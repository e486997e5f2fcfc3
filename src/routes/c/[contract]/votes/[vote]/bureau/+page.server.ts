import { error, fail } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requireAccount, requirePublic } from '#http/require.server.ts';
import type { Account } from '#lib/accounts/actor.ts';
import {
	bringForm,
	confirmForm,
	deviceForm,
	handForm,
	readDeviceForm,
	totalsForm
} from '#lib/votes/bureau/forms.ts';
import { bringMemberShares } from '#lib/votes/bureau/bring-shares.server.ts';
import { handShare } from '#lib/votes/bureau/hand-share.server.ts';
import {
	recordConfirmation,
	recordDevice,
	recordShareKept
} from '#lib/votes/bureau/prepare-bureau.server.ts';
import { readBureau } from '#lib/votes/bureau/read-bureau.server.ts';
import { recordTotals } from '#lib/votes/bureau/record-totals.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	const found = await voteContextOf(event);
	if (!found || found.vote.secrecy !== 'secret') error(404);
	const { vote, state } = found;
	const { id, slug, title } = vote;
	const bureau = await readBureau(event.locals.db, vote, account?.id ?? null);
	return {
		vote: { id, slug, title, takesScriptless: vote.withoutScript === 'confidential' },
		state,
		bureau,
		isSignedOut: account === null
	};
};

async function memberOf(event: RequestEvent, account: Account) {
	const found = await voteContextOf(event);
	if (!found) error(404);
	const { contract, vote } = found;
	return { contractId: contract.id, voteId: vote.id, accountId: account.id };
}

const answer = (refusal: string | null) => (refusal ? fail(400, { refusal }) : { done: true });

export const actions: Actions = {
	'preparer-appareil': async (event) => {
		const account = requireAccount(event);
		const member = await memberOf(event, account);
		const keys = readDeviceForm(deviceForm, await event.request.formData());
		if (!keys) return answer('malformed');
		return answer(await recordDevice(event.locals.db, { ...member, ...keys }));
	},
	'enregistrer-confirmation': async (event) => {
		const account = requireAccount(event);
		const member = await memberOf(event, account);
		const confirmed = readDeviceForm(confirmForm, await event.request.formData());
		if (!confirmed) return answer('malformed');
		return answer(await recordConfirmation(event.locals.db, { ...member, ...confirmed }));
	},
	'garder-part': async (event) => {
		const account = requireAccount(event);
		return answer(await recordShareKept(event.locals.db, await memberOf(event, account)));
	},
	'apporter-parts': async (event) => {
		const account = requireAccount(event);
		const member = await memberOf(event, account);
		const form = readDeviceForm(bringForm, await event.request.formData());
		if (!form) return answer('malformed');
		return answer(await bringMemberShares(event.locals.db, { ...member, ...form }));
	},
	'apporter-part': async (event) => {
		const account = requireAccount(event);
		const member = await memberOf(event, account);
		const handed = readDeviceForm(handForm, await event.request.formData());
		if (!handed) return answer('malformed');
		return answer(await handShare(event.locals.db, { ...member, ...handed }));
	},
	'enregistrer-totaux': async (event) => {
		const account = requireAccount(event);
		const member = await memberOf(event, account);
		const found = readDeviceForm(totalsForm, await event.request.formData());
		if (!found) return answer('malformed');
		return answer(await recordTotals(event.locals.db, { ...member, ...found }));
	}
};
