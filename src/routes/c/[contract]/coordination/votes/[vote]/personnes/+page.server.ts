import { requireAccount } from '#http/require.server.ts';
import { countRollPlan } from '#lib/votes/roll/electorate.server.ts';
import { listVotePlaces } from '#lib/votes/building/list-places.server.ts';
import { readStep } from '#lib/votes/building/record-step.server.ts';
import { drawSecretOf } from '#lib/votes/life/draw-secret.server.ts';
import { commitmentOf } from '#lib/votes/life/draw-seed.ts';
import { mayKeepRoll, mayPrepareAnyVote } from '#lib/votes/permissions.ts';
import { listVoteGroups } from '#lib/votes/queries.server.ts';
import { stopsOnTie } from '#lib/votes/rules.ts';
import { getPrepared, headOf, saveStep } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	const { contract, actor, vote, now } = context;
	const { db } = event.locals;
	const { groups } = await listVotePlaces(db, { contractId: contract.id, actor });
	const chosen = await listVoteGroups(db, vote.id);
	const known = new Set(groups.map(({ id }) => id));
	return {
		...(await headOf(event, context)),
		fields: await readStep(db, vote, 'people'),
		groups: [...groups, ...chosen.filter(({ id }) => !known.has(id))].map(({ id, name }) => ({
			...{ id, name }
		})),
		mayAskRoles: mayPrepareAnyVote(actor),
		mayKeepRoll: mayKeepRoll(actor, vote),
		stopsOnTie: stopsOnTie(vote.parameters?.method),
		commitment: await commitmentOf(drawSecretOf(vote.id)),
		voters: await countRollPlan(db, { vote, now }),
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	default: async (event) => {
		requireAccount(event);
		await getPrepared(event);
		const form = await event.request.formData();
		return saveStep(event, { step: 'people', form, next: '' });
	}
};
