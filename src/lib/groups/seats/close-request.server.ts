import { and, eq } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { createSeat } from './create-seat.server.ts';
import { lockGroup } from '../lock-group.server.ts';
import { requestAcceptedMail, requestRefusedMail } from './mails.ts';
import { groupRequest } from '../tables.server.ts';

type Wanted = {
	contractId: string;
	groupId: string;
	requestId: string;
	actorId: string;
	accepted: boolean;
	/** Full address of the group's page, for the mail to the person. */
	url: string;
};

/** Answers a request, once: the second of two people who answer at the same time is told so. The person gets a mail. */
export async function closeRequest(
	db: Db,
	{ contractId, groupId, requestId, actorId, accepted, url }: Wanted
): Promise<'closed' | 'already-answered' | 'group-closed'> {
	return db.transaction(async (tx) => {
		const group = await lockGroup(tx, { contractId, groupId });
		if (!group || group.closedAt) return 'group-closed';
		const isThis = and(eq(groupRequest.id, requestId), eq(groupRequest.groupId, groupId));
		const [request] = await tx
			.select({
				decidedAt: groupRequest.decidedAt,
				accountId: groupRequest.accountId,
				email: account.email,
				locale: account.locale
			})
			.from(groupRequest)
			.innerJoin(account, eq(account.id, groupRequest.accountId))
			.where(isThis);
		if (!request || request.decidedAt) return 'already-answered';
		await tx
			.update(groupRequest)
			.set({ decidedAt: new Date(), decidedBy: actorId, accepted })
			.where(isThis);
		if (accepted) await createSeat(tx, { group, accountId: request.accountId, actorId });
		await recordEvent(tx, {
			kind: accepted ? 'request-accepted' : 'request-refused',
			contractId,
			actorId,
			subject: { type: 'group', id: groupId },
			data: { requestId, accountId: request.accountId }
		});
		const mailOf = accepted ? requestAcceptedMail : requestRefusedMail;
		const { email, locale } = request;
		await recordMail(tx, {
			...{ kind: 'request-answered', by: { accountId: actorId }, contractId },
			...{ recipient: email, locale, link: url, ...mailOf(locale, { group: group.name, url }) }
		});
		return 'closed';
	});
}
