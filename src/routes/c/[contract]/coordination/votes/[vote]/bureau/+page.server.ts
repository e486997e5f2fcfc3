import { error, fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { listPeoplePage } from '#lib/fiches/comments/people.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { appointBureau } from '#lib/votes/bureau/appoint-bureau.server.ts';
import { chosenMembers } from '#lib/votes/bureau/forms.ts';
import { listMembersChosen } from '#lib/votes/bureau/queries.server.ts';
import { readBureau } from '#lib/votes/bureau/read-bureau.server.ts';
import { getPrepared, headOf } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	const { contract, vote } = context;
	if (vote.secrecy !== 'secret') error(404);
	const { db } = event.locals;
	const { searchParams } = event.url;
	const contractId = contract.id;
	const asked = chosenMembers(searchParams);
	const search = searchOf(searchParams.get('q'));
	return {
		...(await headOf(event, context)),
		search,
		needed: Number(searchParams.get('parts')) || vote.sharesNeeded || 2,
		chosen: await listMembersChosen(db, { contractId, voteId: vote.id, asked }),
		isChanged: asked !== null,
		found: await listPeoplePage(db, {
			...{ contractId, search, size: 20, page: pageNumberOf(searchParams.get('page')) }
		}),
		bureau: await readBureau(db, vote, null),
		mayAppoint: !vote.openedAt && !vote.withdrawnAt && !(vote.announcedAt && vote.publicKey),
		said: searchParams.get('fait')
	};
};

export const actions: Actions = {
	nommer: async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote } = await getPrepared(event);
		const form = await event.request.formData();
		const accountIds = chosenMembers(form) ?? [];
		const needed = Number(form.get('parts')) || 0;
		const place = { contractId: contract.id, voteId: vote.id, actorId };
		const refusal = await appointBureau(event.locals.db, { ...place, accountIds, needed });
		if (refusal) return fail(409, { refusal: refusal as string, accountIds, needed });
		redirect(303, `${event.url.pathname}?fait=nomme`);
	}
};
