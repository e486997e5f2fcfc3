import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { findMailbox } from '../../contracts/mailboxes.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { tellAgain, type LastTold } from '../../journal/tell-again.server.ts';
import { findActor } from '../find-actor.server.ts';
import { invitation } from '../tables.server.ts';
import { acceptanceMail } from './acceptance-mails.ts';
import { maySeeInvitations } from './invitation-permissions.ts';

const DAY_MS = 86_400_000;
/** What is older has been seen, or was never told when nobody was. */
const LOOKS_BACK_MS = 7 * DAY_MS;

type Inviter = { contractId: string; inviter: string };
type At = { origin: string; now: Date };

/**
 * Writes to those who invited, when somebody has come in: at once the first time, then once a day at most, all those of the day
 * together. Whoever no longer sees the page of invitations is told nothing. `origin` begins the addresses in the mails.
 */
export async function tellAcceptances(
	db: Db,
	{ origin, now = new Date() }: { origin: string; now?: Date }
): Promise<number> {
	const inviters = await db
		.selectDistinct({ contractId: invitation.contractId, inviter: invitation.createdBy })
		.from(invitation)
		.where(gt(invitation.usedAt, new Date(now.getTime() - LOOKS_BACK_MS)));
	let told = 0;
	for (const of of inviters) {
		const subject = { type: 'inviter', id: `${of.contractId} ${of.inviter}` };
		const telling = { kind: 'invitation-acceptances-told', contractId: of.contractId, subject };
		if (await tellAgain(db, telling, (tx, last) => writeMail(tx, of, { last, origin, now })))
			told += 1;
	}
	return told;
}

async function writeMail(
	tx: Db,
	{ contractId, inviter }: Inviter,
	{ last, origin, now }: At & { last: LastTold | null }
): Promise<Record<string, unknown> | null> {
	if (last && now.getTime() - last.at.getTime() < DAY_MS) return null;
	const upTo = typeof last?.data.upTo === 'string' ? new Date(last.data.upTo) : null;
	const since = upTo ?? new Date(now.getTime() - LOOKS_BACK_MS);
	const accepted = await listAccepted(tx, { contractId, inviter, since });
	if (accepted.length === 0) return null;
	const data = { upTo: accepted.at(-1)!.usedAt!.toISOString() };
	const actor = await findActor(tx, { accountId: inviter, contractId, now });
	const mailbox = await findMailbox(tx, inviter);
	const [place] = await tx.select().from(contract).where(eq(contract.id, contractId));
	if (!mailbox || mailbox.isSuspended) return data;
	if (!maySeeInvitations(actor) || place!.standing === 'hidden') return data;
	const url = `${origin}/c/${place!.slug}/coordination/invitations`;
	const names = accepted.map(({ name }) => name);
	await recordMail(tx, {
		...{ kind: 'invitation-accepted', by: 'product', contractId, recipient: mailbox.email },
		...{ locale: mailbox.locale, link: url },
		...acceptanceMail(mailbox.locale, { names, count: names.length, url })
	});
	return data;
}

/** Those who came in after a moment, the first first; whoever used their own invitation tells them nothing. */
function listAccepted(tx: Db, { contractId, inviter, since }: Inviter & { since: Date }) {
	return tx
		.select({ name: account.displayName, usedAt: invitation.usedAt })
		.from(invitation)
		.innerJoin(account, eq(account.id, invitation.usedBy))
		.where(
			and(
				eq(invitation.contractId, contractId),
				eq(invitation.createdBy, inviter),
				isNull(account.erasedAt),
				sql`${invitation.usedBy} <> ${inviter}`,
				// The instant is kept to the millisecond in the journal, finer in the row.
				sql`date_trunc('milliseconds', ${invitation.usedAt}) > ${since.toISOString()}::timestamptz`
			)
		)
		.orderBy(asc(invitation.usedAt), asc(invitation.id));
}
