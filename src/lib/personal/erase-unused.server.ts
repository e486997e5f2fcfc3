import { and, asc, eq, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { mondayOf } from '../accounts/rules.ts';
import { account } from '../accounts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { recordMail } from '../journal/record-mail.server.ts';
import {
	daysBefore,
	monthsBefore,
	UNUSED_DAYS_AFTER_WARNING,
	UNUSED_MONTHS
} from '../treatments/durations.ts';
import { eraseAccount } from './erase-account.server.ts';
import { unusedMail } from './erasure-messages.ts';

/** Each day, of those that were waiting longest: a long absence of the job itself is made up for little by little. */
const AT_ONCE = 200;

type Wanted = {
	now: Date;
	/** Where the person signs in; null where no mail leaves: nobody is told, and nobody is erased. */
	signInUrl: string | null;
};

/**
 * Tells those who have not signed in for two years that their account goes, and erases those who were told a month ago and did not come
 * back. Whoever runs the installation stays, and so does whoever holds what nobody else does (`eraseAccount` says what).
 */
export async function eraseUnused(
	db: Db,
	{ now, signInUrl }: Wanted
): Promise<{ warned: number; erased: number }> {
	if (signInUrl === null) return { warned: 0, erased: 0 };
	return { erased: await eraseWarned(db, now), warned: await warn(db, { now, signInUrl }) };
}

/** Not signed in since: by the week of their last visit, or of those who never came, by the day of the account. */
function isUnused(now: Date): SQL {
	const since = monthsBefore(now, UNUSED_MONTHS);
	return and(
		or(
			lt(account.lastSeenWeek, mondayOf(since)),
			and(isNull(account.lastSeenWeek), lt(account.createdAt, since))
		),
		isNotNull(account.emailVerifiedAt),
		isNull(account.erasedAt),
		sql`not exists (select 1 from session where session.account_id = ${account.id})`,
		sql`not exists (select 1 from administrator where administrator.account_id = ${account.id})`
	)!;
}

async function warn(db: Db, { now, signInUrl }: { now: Date; signInUrl: string }): Promise<number> {
	return db.transaction(async (tx) => {
		const unused = await tx
			.select({ id: account.id, email: account.email, locale: account.locale })
			.from(account)
			.where(and(isUnused(now), isNull(account.unusedWarnedAt)))
			.orderBy(asc(account.lastSeenWeek), asc(account.createdAt), asc(account.id))
			.limit(AT_ONCE)
			.for('update', { skipLocked: true });
		for (const { id, email: recipient, locale } of unused) {
			await tx.update(account).set({ unusedWarnedAt: now }).where(eq(account.id, id));
			await recordMail(tx, {
				...{ kind: 'unused', by: 'product', contractId: null, link: signInUrl },
				...{ recipient, locale, ...unusedMail(locale, { url: signInUrl }) }
			});
		}
		return unused.length;
	});
}

/** Whose warning left: one that still waits for a mail server has told nobody. */
async function eraseWarned(db: Db, now: Date): Promise<number> {
	const toldNobody = sql`exists (select 1 from mail
		where mail.recipient = ${account.email} and mail.kind = 'unused' and mail.sent_at is null and mail.refused_at is null)`;
	const warnedAt = daysBefore(now, UNUSED_DAYS_AFTER_WARNING);
	const due = await db
		.select({ id: account.id })
		.from(account)
		.where(and(isUnused(now), lt(account.unusedWarnedAt, warnedAt), sql`not ${toldNobody}`))
		.orderBy(asc(account.unusedWarnedAt), asc(account.id))
		.limit(AT_ONCE);
	let erased = 0;
	for (const { id: accountId } of due)
		if ((await eraseAccount(db, { accountId, now })) === null) erased += 1;
	return erased;
}
