import { requireAccount, requirePublic } from '#http/require.server.ts';
import * as may from '#lib/groups/permissions.ts';
import { countMembersOf, findOwnSeat, listMembers } from '#lib/groups/member-queries.server.ts';
import { isRequestWaiting, listRequests } from '#lib/groups/queries.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { shortAddressOf } from '#lib/shared/typed/page-code.ts';
import { readClock } from '#lib/database/clock.server.ts';
import { listVotes } from '#lib/votes/pages/list-votes.server.ts';
import { mayPrepareVote } from '#lib/votes/permissions.ts';
import { countFichesOfGroup } from '#lib/fiches/writers/written-by.server.ts';
import { whatLeavingTakes } from '#lib/groups/people/leaving.ts';
import type { Actions, PageServerLoad } from './$types';
import { findAfterMandate } from './after-mandate.server.ts';
import { doInGroup, getGroupPlace } from './group-place.server.ts';
import * as own from './own-seat.server.ts';
import * as running from './running.server.ts';

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	const { contract, actor, group } = await getGroupPlace(event);
	const { db } = event.locals;
	const maySeeNames = may.maySeeNames(actor, group);
	const mayManage = may.mayManageGroup(actor, group);
	const { searchParams } = event.url;
	const reader = { accountId: actor.accountId, maySeeNames };
	const question = searchOf(searchParams.get('q'));
	const page = pageNumberOf(searchParams.get('page'));
	const pastPage = pageNumberOf(searchParams.get('anciens'));
	const isWaiting =
		account && (await isRequestWaiting(db, { groupId: group.id, accountId: account.id }));
	return {
		group,
		shortAddress: shortAddressOf(event.url.origin, group.id),
		question,
		list: await listMembers(db, group.id, reader, { question, page }),
		past: maySeeNames
			? await listMembers(db, group.id, reader, { ended: true, page: pastPage })
			: null,
		votes: await listVotes(db, {
			...{ contractId: contract.id, groupId: group.id, now: await readClock(db) }
		}),
		isPastOpen: searchParams.has('anciens'),
		counts: await countMembersOf(db, { groupId: group.id }),
		mySeat: account && (await findOwnSeat(db, { groupId: group.id, accountId: account.id })),
		requests: mayManage ? await listRequests(db, group.id) : [],
		isWaiting: Boolean(isWaiting),
		meHere: account && { name: account.displayName, pseudonym: account.pseudonym },
		leaving: may.mayLeaveGroup(actor, group)
			? whatLeavingTakes(actor, group, await countFichesOfGroup(db, group.id))
			: null,
		said: event.url.searchParams.get('fait'),
		afterMandate: may.mayCreateGroup(actor) ? await findAfterMandate(event, contract.id) : null,
		abilities: {
			...(await event.parent()).abilities,
			maySeeNames,
			mayManage,
			mayPrepareVote: group.closedAt === null && mayPrepareVote(actor, { groupId: group.id }),
			mayJoin: may.mayJoinGroup(actor, group),
			mayRequest: may.mayRequestGroup(actor, group),
			mayLeave: may.mayLeaveGroup(actor, group),
			mayClose: may.mayCloseGroup(actor, group)
		}
	};
};

export const actions: Actions = {
	rejoindre: async (event) => {
		requireAccount(event);
		return doInGroup(event, own.join);
	},
	demander: async (event) => {
		requireAccount(event);
		return doInGroup(event, own.request);
	},
	quitter: async (event) => {
		requireAccount(event);
		return doInGroup(event, own.leave);
	},
	'montrer-nom': async (event) => {
		requireAccount(event);
		return doInGroup(event, own.name);
	},
	repondre: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.answer);
	},
	enregistrer: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.details);
	},
	'changer-animation': async (event) => {
		requireAccount(event);
		return doInGroup(event, running.facilitator);
	},
	'changer-mandat': async (event) => {
		requireAccount(event);
		return doInGroup(event, running.mandate);
	},
	'terminer-mandat': async (event) => {
		requireAccount(event);
		return doInGroup(event, running.end);
	},
	fermer: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.close);
	}
};
