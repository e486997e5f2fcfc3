import { eq } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { mentionMail, replyMail } from './comment-mails.ts';
import { listAnswered } from './conversation.server.ts';
import { mentionedIn } from './mentions.ts';
import { listPartakers, listPeople } from './people.server.ts';
import { comment, commentMention, commentThread, ficheSummary } from '../tables.server.ts';

export type Words = {
	accountId: string;
	body: string;
	/** People chosen in the list of the editor; names typed after an @ are found by themselves. */
	mentions: readonly string[];
	/** Address of the discussion, for those who are called. */
	url: string;
};

const PEOPLE_MAX = 2000;

/** Adds words to a conversation, calls the people they name and tells those who wrote in it before. Who may is decided by the caller, under the fiche's lock. */
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
		.returning({ id: comment.id, at: comment.createdAt });
	const commentId = row!.id;
	const everybody = body.includes('@')
		? await listPeople(tx, { contractId, limit: PEOPLE_MAX })
		: [];
	const called = new Set([...mentions, ...mentionedIn(body, everybody)]);
	called.delete(accountId);
	const answered = await listAnswered(tx, { threadId, commentId, accountId, now: row!.at });
	const accountIds = [...new Set([...called, ...answered])];
	const others = await listPartakers(tx, { contractId, accountIds });
	const mentioned = others.filter((person) => called.has(person.accountId));
	if (mentioned.length > 0)
		await tx
			.insert(commentMention)
			.values(mentioned.map((person) => ({ commentId, accountId: person.accountId })));
	const told = others.filter(({ isSuspended }) => !isSuspended);
	if (told.length === 0) return commentId;
	const about = await wordsOf(tx, { ficheId: fiche.id, threadId, accountId });
	const words = { ...about, body, number: fiche.number, url };
	for (const { accountId: id, email, locale } of told) {
		const kind = called.has(id) ? 'mention' : 'reply';
		const mailOf = { mention: mentionMail, reply: replyMail }[kind];
		await recordMail(tx, {
			...{ kind, by: { accountId }, contractId, recipient: email },
			...{ locale, link: url, ...mailOf(locale, words) }
		});
	}
	return commentId;
}

type About = { ficheId: string; threadId: string; accountId: string };

async function wordsOf(tx: Db, { ficheId, threadId, accountId }: About) {
	const [author] = await tx
		.select({ name: account.displayName })
		.from(account)
		.where(eq(account.id, accountId));
	const [summary] = await tx
		.select({ title: ficheSummary.title })
		.from(ficheSummary)
		.where(eq(ficheSummary.ficheId, ficheId));
	const [thread] = await tx
		.select({ quote: commentThread.quote })
		.from(commentThread)
		.where(eq(commentThread.id, threadId));
	return {
		author: author?.name ?? '',
		title: summary?.title ?? '',
		passage: thread?.quote ?? ''
	};
}
