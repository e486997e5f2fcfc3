import { eq } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { mentionMail } from './comment-mails.ts';
import { mentionedIn } from './mentions.ts';
import { listPartakers, listPeople } from './people.server.ts';
import { comment, commentMention, ficheSummary } from '../tables.server.ts';

export type Words = {
	accountId: string;
	body: string;
	/** People chosen in the list of the editor; names typed after an @ are found by themselves. */
	mentions: readonly string[];
	/** Address of the discussion, for those who are called. */
	url: string;
};

const PEOPLE_MAX = 2000;

/** Adds words to a conversation, and calls the people they name. Who may is decided by the caller, under the fiche's lock. */
export async function recordComment(
	tx: Db,
	{
		fiche,
		threadId,
		accountId,
		body,
		mentions,
		url
	}: Words & { fiche: { id: string; contractId: string; number: number }; threadId: string }
): Promise<string> {
	const { contractId } = fiche;
	const [row] = await tx
		.insert(comment)
		.values({ threadId, authorId: accountId, body })
		.returning({ id: comment.id });
	const commentId = row!.id;
	const everybody = body.includes('@')
		? await listPeople(tx, { contractId, limit: PEOPLE_MAX })
		: [];
	const called = await listPartakers(tx, {
		contractId,
		accountIds: [...new Set([...mentions, ...mentionedIn(body, everybody)])]
	});
	const others = called.filter((person) => person.accountId !== accountId);
	if (others.length === 0) return commentId;
	await tx
		.insert(commentMention)
		.values(others.map((person) => ({ commentId, accountId: person.accountId })));
	const words = await wordsOf(tx, { ficheId: fiche.id, accountId });
	for (const { email, locale } of others)
		await recordMail(tx, {
			...{ kind: 'mention', by: { accountId }, contractId, recipient: email },
			...{ locale, link: url, ...mentionMail(locale, { ...words, number: fiche.number, url }) }
		});
	return commentId;
}

async function wordsOf(tx: Db, { ficheId, accountId }: { ficheId: string; accountId: string }) {
	const [author] = await tx
		.select({ name: account.displayName })
		.from(account)
		.where(eq(account.id, accountId));
	const [summary] = await tx
		.select({ title: ficheSummary.title })
		.from(ficheSummary)
		.where(eq(ficheSummary.ficheId, ficheId));
	return { author: author?.name ?? '', title: summary?.title ?? '' };
}
