import type { Db } from '../../database/database.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { revokeWhatTheyMayNoLonger } from '../invitations/revoke-of-inviter.server.ts';
import { findMailbox } from '../../contracts/mailboxes.server.ts';
import { closeSeat, recordFacilitator } from '../seats/record-seat.server.ts';
import { seatEndedMail } from './people-mails.ts';

type Wanted = {
	contractId: string;
	group: { id: string; name: string };
	accountId: string;
	actorId: string;
	/** Said to the person, when it is somebody else who ends it. */
	reason: string;
	/** Full address of the group's page. */
	url: string;
	now: Date;
};

/**
 * Ends a seat: the person's own choice, or somebody else's, who says why. What the person had invited to and could no longer
 * invite to is withdrawn. Call `announceAccessChange` after the COMMIT.
 */
export async function endMandate(
	db: Db,
	{ group, reason, url, now, ...of }: Wanted
): Promise<'recorded' | 'not-member' | 'reason-missing'> {
	const { contractId, accountId, actorId } = of;
	if (actorId !== accountId && reason === '') return 'reason-missing';
	return db.transaction(async (tx) => {
		const closed = await closeSeat(tx, { ...of, groupId: group.id, reason });
		if (closed !== 'recorded') return closed;
		await revokeWhatTheyMayNoLonger(tx, { contractId, accountId, now });
		if (actorId !== accountId) await tellPerson(tx, { ...of, group: group.name, reason, url });
		return closed;
	});
}

/** A member runs the group, or no longer does: then what they had invited to as such is withdrawn. */
export async function changeFacilitator(
	db: Db,
	{ now, ...seat }: Parameters<typeof recordFacilitator>[1] & { now: Date }
): Promise<'recorded' | 'not-member'> {
	return db.transaction(async (tx) => {
		const recorded = await recordFacilitator(tx, seat);
		const { contractId, accountId, isFacilitator } = seat;
		if (!isFacilitator) await revokeWhatTheyMayNoLonger(tx, { contractId, accountId, now });
		return recorded;
	});
}

async function tellPerson(
	tx: Db,
	{
		contractId,
		accountId,
		actorId,
		...words
	}: Pick<Wanted, 'contractId' | 'accountId' | 'actorId'> & {
		group: string;
		reason: string;
		url: string;
	}
): Promise<void> {
	const person = await findMailbox(tx, accountId);
	if (!person) return;
	const { email, locale } = person;
	await recordMail(tx, {
		...{ kind: 'role', by: { accountId: actorId }, contractId, link: words.url },
		...{ recipient: email, locale, ...seatEndedMail(locale, words) }
	});
}
