import { requireAccount, requirePublic } from '#lib/accounts/require.server.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { closeRequest } from '#lib/groups/close-request.server.ts';
import { createRequest } from '#lib/groups/create-request.server.ts';
import { groupDetails, memberMandate, requestMessage } from '#lib/groups/forms.ts';
import * as may from '#lib/groups/permissions.ts';
import { isRequestWaiting, listMembers, listRequests } from '#lib/groups/queries.server.ts';
import { closeGroup, recordGroup } from '#lib/groups/record-group.server.ts';
import { recordJoining } from '#lib/groups/record-joining.server.ts';
import * as seats from '#lib/groups/record-seat.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { doInGroup, getGroupPlace } from './group-place.server.ts';

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

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Requests and members are named in the form; what is not an identifier is nobody. */
const named = (form: FormData, name: string) => {
	const id = text(form, name);
	return isUuid(id) ? id : '00000000-0000-0000-0000-000000000000';
};

export const actions: Actions = {
	join: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(event, account, { may: may.mayJoinGroup, said: 'rejoint' }, ({ where }) =>
			recordJoining(db, { ...where, accountId: account.id })
		);
	},
	request: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayRequestGroup, said: 'demande' },
			async ({ where, form, url }) => {
				const read = readForm(requestMessage, form);
				if (!read.ok) return read;
				return createRequest(db, {
					...where,
					accountId: account.id,
					message: read.output.message,
					url
				});
			}
		);
	},
	leave: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayLeaveGroup, said: 'quitte' },
			async ({ where }) => {
				const answer = await seats.closeSeat(db, { ...where, accountId: account.id });
				announceAccessChange();
				return answer;
			}
		);
	},
	name: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayLeaveGroup, said: 'enregistre' },
			({ where, form }) =>
				seats.recordNameShown(db, {
					...where,
					accountId: account.id,
					nameShown: form.has('nameShown')
				})
		);
	},
	answer: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayManageGroup, said: 'enregistre' },
			({ where, form, url }) =>
				closeRequest(db, {
					...where,
					requestId: named(form, 'requestId'),
					accepted: text(form, 'answer') === 'accept',
					url
				})
		);
	},
	details: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayManageGroup, said: 'enregistre' },
			async ({ where, form }) => {
				const read = readForm(groupDetails, form);
				return read.ok ? recordGroup(db, { ...where, details: read.output }) : read;
			}
		);
	},
	facilitator: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayManageGroup, said: 'enregistre' },
			({ where, form }) =>
				seats.recordFacilitator(db, {
					...where,
					accountId: named(form, 'accountId'),
					isFacilitator: text(form, 'facilitator') === 'yes'
				})
		);
	},
	mandate: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayManageGroup, said: 'enregistre' },
			async ({ where, form }) => {
				const read = readForm(memberMandate, form);
				if (!read.ok) return read;
				const accountId = named(form, 'accountId');
				const answer = await seats.recordMandate(db, { ...where, ...read.output, accountId });
				announceAccessChange();
				return answer;
			}
		);
	},
	end: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayManageGroup, said: 'enregistre' },
			async ({ where, form }) => {
				const accountId = named(form, 'accountId');
				const answer = await seats.closeSeat(db, { ...where, accountId });
				announceAccessChange();
				return answer;
			}
		);
	},
	close: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		return doInGroup(
			event,
			account,
			{ may: may.mayCloseGroup, said: 'enregistre' },
			async ({ where, form }) => {
				if (!form.has('confirm')) return 'confirm-missing';
				const answer = await closeGroup(db, where);
				announceAccessChange();
				return answer;
			}
		);
	}
};
