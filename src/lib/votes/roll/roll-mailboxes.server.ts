import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { isInPart, type Part } from '../../journal/tell-again.server.ts';
import { defaultLocale, type Locale } from '../../shared/messages.ts';
import { voter } from '../tables.server.ts';

const mailbox = sql`lower(coalesce(${account.email}, ${voter.email}))`;

/**
 * The roll, voted or not: the address of the account once confirmed, or as the roll has it; each once. Accounts that are suspended are
 * told nothing. All of it, or one part.
 */
export async function listRollMailboxes(
	tx: Db,
	voteId: string,
	part?: Part
): Promise<Map<string, Locale>> {
	const rows = await tx
		.select({ own: account.email, imported: voter.email, locale: account.locale })
		.from(voter)
		.leftJoin(account, and(eq(account.id, voter.accountId), isNotNull(account.emailVerifiedAt)))
		.where(
			and(
				...[eq(voter.voteId, voteId), isNull(voter.revokedAt), isNull(account.suspendedAt)],
				or(isNotNull(account.email), isNotNull(voter.email)),
				part && isInPart(mailbox, part)
			)
		)
		.orderBy(sql`random()`);
	return new Map(
		rows.map(({ own, imported, locale }) => [
			(own ?? imported)!.toLowerCase(),
			locale ?? defaultLocale
		])
	);
}

/** How many people are on the roll today. */
export async function countRoll(tx: Db, voteId: string): Promise<number> {
	return Number(await tx.$count(voter, and(eq(voter.voteId, voteId), isNull(voter.revokedAt))));
}
