import { and, eq, isNull } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { lockGroup, type Group } from '../lock-group.server.ts';
import { listCoordinatorMailboxes } from '../../contracts/mailboxes.server.ts';
import { requestReceivedMail } from './mails.ts';
import { isKept } from '../member-queries.server.ts';
import { dayOf } from '../../shared/time-zone.ts';
import { isSeatEnded } from '../rules.ts';
import { groupMember, groupRequest } from '../tables.server.ts';

type Wanted = {
	contractId: string;
	groupId: string;
	accountId: string;
	message: string;
	/** Full address of the group's page, for the mail to those who answer. */
	url: string;
};

/** Asks to join. The facilitators, or the coordination where there are none, are told by mail. */
export async function createRequest(
	db: Db,
	{ contractId, groupId, accountId, message, url }: Wanted
): Promise<'created' | 'already-member' | 'already-asked' | 'group-closed' | 'door-closed'> {
	return db.transaction(async (tx) => {
		const group = await lockGroup(tx, { contractId, groupId });
		if (!group || group.closedAt) return 'group-closed';
		if (group.joining !== 'request') return 'door-closed';
		const [seat] = await tx
			.select()
			.from(groupMember)
			.where(and(eq(groupMember.groupId, groupId), eq(groupMember.accountId, accountId)));
		if (seat && !isSeatEnded(seat, dayOf(new Date()))) return 'already-member';
		const waiting = await tx.$count(
			groupRequest,
			and(
				eq(groupRequest.groupId, groupId),
				eq(groupRequest.accountId, accountId),
				isNull(groupRequest.decidedAt)
			)
		);
		if (Number(waiting) > 0) return 'already-asked';
		const [created] = await tx
			.insert(groupRequest)
			.values({ groupId, accountId, message })
			.returning({ id: groupRequest.id });
		await recordEvent(tx, {
			kind: 'request-created',
			contractId,
			actorId: accountId,
			subject: { type: 'group', id: groupId },
			data: { requestId: created!.id }
		});
		for (const { email, locale } of await listThoseWhoAnswer(tx, group)) {
			await recordMail(tx, {
				...{ kind: 'request', by: { accountId }, contractId, recipient: email, locale },
				...{ link: url, ...requestReceivedMail(locale, { group: group.name, url }) }
			});
		}
		return 'created';
	});
}

async function listThoseWhoAnswer(tx: Db, group: Group) {
	const columns = { email: account.email, locale: account.locale };
	const facilitators = await tx
		.select(columns)
		.from(groupMember)
		.innerJoin(account, eq(account.id, groupMember.accountId))
		.where(
			and(
				eq(groupMember.groupId, group.id),
				eq(groupMember.role, 'facilitator'),
				isKept(dayOf(new Date()))
			)
		);
	if (facilitators.length) return facilitators;
	return listCoordinatorMailboxes(tx, group.contractId);
}
