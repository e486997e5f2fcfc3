import { requireAccount, requirePublic } from '#lib/accounts/require.server.ts';
import * as may from '#lib/groups/permissions.ts';
import { isRequestWaiting, listMembers, listRequests } from '#lib/groups/queries.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { doInGroup, getGroupPlace } from './group-place.server.ts';
import * as own from './own-seat.server.ts';
import * as running from './running.server.ts';

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	const { actor, group } = await getGroupPlace(event);
	const { db } = event.locals;
	const maySeeNames = may.maySeeNames(actor, group);
	const mayManage = may.mayManageGroup(actor, group);
	const members = await listMembers(db, group.id, { accountId: actor.accountId, maySeeNames });
	const isWaiting =
		account && (await isRequestWaiting(db, { groupId: group.id, accountId: account.id }));
	return {
		group,
		members: members.filter(({ ended }) => !ended),
		past: maySeeNames ? members.filter(({ ended }) => ended) : [],
		pastCount: members.filter(({ ended }) => ended).length,
		requests: mayManage ? await listRequests(db, group.id) : [],
		isWaiting: Boolean(isWaiting),
		meHere: account && { name: account.displayName, pseudonym: account.pseudonym },
		said: event.url.searchParams.get('fait'),
		abilities: {
			...(await event.parent()).abilities,
			maySeeNames,
			mayManage,
			mayJoin: may.mayJoinGroup(actor, group),
			mayRequest: may.mayRequestGroup(actor, group),
			mayLeave: may.mayLeaveGroup(actor, group),
			mayClose: may.mayCloseGroup(actor, group)
		}
	};
};

export const actions: Actions = {
	join: async (event) => {
		requireAccount(event);
		return doInGroup(event, own.join);
	},
	request: async (event) => {
		requireAccount(event);
		return doInGroup(event, own.request);
	},
	leave: async (event) => {
		requireAccount(event);
		return doInGroup(event, own.leave);
	},
	name: async (event) => {
		requireAccount(event);
		return doInGroup(event, own.name);
	},
	answer: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.answer);
	},
	details: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.details);
	},
	facilitator: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.facilitator);
	},
	mandate: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.mandate);
	},
	end: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.end);
	},
	close: async (event) => {
		requireAccount(event);
		return doInGroup(event, running.close);
	}
};
