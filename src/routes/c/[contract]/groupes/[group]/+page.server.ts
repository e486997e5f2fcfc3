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
	join: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayJoinGroup, said: 'rejoint' },
			({ where, account }) => recordJoining(event.locals.db, { ...where, accountId: account.id })
		),
	request: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayRequestGroup, said: 'demande' },
			async (deed) => {
				const read = readForm(requestMessage, deed.form);
				if (!read.ok) return read;
				const { where, account, url } = deed;
				return createRequest(event.locals.db, {
					...where,
					accountId: account.id,
					message: read.output.message,
					url
				});
			}
		),
	leave: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayLeaveGroup, said: 'quitte' },
			async (deed) => {
				const { where, account } = deed;
				const answer = await seats.closeSeat(event.locals.db, { ...where, accountId: account.id });
				announceAccessChange();
				return answer;
			}
		),
	name: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayLeaveGroup, said: 'enregistre' },
			(deed) =>
				seats.recordNameShown(event.locals.db, {
					...deed.where,
					accountId: deed.account.id,
					nameShown: deed.form.has('nameShown')
				})
		),
	answer: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayManageGroup, said: 'enregistre' },
			(deed) =>
				closeRequest(event.locals.db, {
					...deed.where,
					requestId: named(deed.form, 'requestId'),
					accepted: text(deed.form, 'answer') === 'accept',
					url: deed.url
				})
		),
	details: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayManageGroup, said: 'enregistre' },
			async (deed) => {
				const read = readForm(groupDetails, deed.form);
				if (!read.ok) return read;
				return recordGroup(event.locals.db, { ...deed.where, details: read.output });
			}
		),
	facilitator: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayManageGroup, said: 'enregistre' },
			(deed) =>
				seats.recordFacilitator(event.locals.db, {
					...deed.where,
					accountId: named(deed.form, 'accountId'),
					isFacilitator: text(deed.form, 'facilitator') === 'yes'
				})
		),
	mandate: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayManageGroup, said: 'enregistre' },
			async (deed) => {
				const read = readForm(memberMandate, deed.form);
				const accountId = named(deed.form, 'accountId');
				if (!read.ok) return read;
				const answer = await seats.recordMandate(event.locals.db, {
					...deed.where,
					...read.output,
					accountId
				});
				announceAccessChange();
				return answer;
			}
		),
	end: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayManageGroup, said: 'enregistre' },
			async (deed) => {
				const accountId = named(deed.form, 'accountId');
				const answer = await seats.closeSeat(event.locals.db, { ...deed.where, accountId });
				announceAccessChange();
				return answer;
			}
		),
	close: (event) =>
		doInGroup(
			event,
			requireAccount(event),
			{ may: may.mayCloseGroup, said: 'enregistre' },
			async (deed) => {
				if (!deed.form.has('confirm')) return 'confirm-missing';
				const answer = await closeGroup(event.locals.db, deed.where);
				announceAccessChange();
				return answer;
			}
		)
};
