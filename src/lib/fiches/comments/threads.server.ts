import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { CommentShown, ThreadShown } from './comment-json.ts';
import { mayResolveThread, mayWithdrawComment, type FicheStanding } from '../permissions.ts';
import type { RichField } from '../text/shape.ts';
import { comment, commentMention, commentThread } from '../tables.server.ts';
import { base64Of } from '../../shared/bytes.ts';

export type ThreadState = 'open' | 'resolved';

type Wanted = {
	ficheId: string;
	state: ThreadState;
	reader: Actor;
	standing: FicheStanding;
	page?: number;
	size?: number;
};

const PAGE = 20;

/** The conversations of a fiche for somebody who may take part in them, newest first, a page at a time (from 1). */
export async function listThreads(
	db: Db,
	{ ficheId, state, reader, standing, page = 1, size = PAGE }: Wanted
): Promise<{ threads: ThreadShown[]; total: number; page: number; pages: number }> {
	const where = and(
		eq(commentThread.ficheId, ficheId),
		state === 'open' ? isNull(commentThread.resolvedAt) : isNotNull(commentThread.resolvedAt)
	);
	const [counted] = await db.select({ total: count() }).from(commentThread).where(where);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size });
	const rows = await db
		.select()
		.from(commentThread)
		.where(where)
		.orderBy(desc(commentThread.createdAt), asc(commentThread.id))
		.limit(size)
		.offset(offset);
	const comments = await commentsOf(db, { threadIds: rows.map(({ id }) => id), reader });
	const threads = rows.map((row) => ({
		id: row.id,
		field: row.field as RichField | null,
		quote: row.quote,
		start: row.anchorStart && base64Of(row.anchorStart),
		end: row.anchorEnd && base64Of(row.anchorEnd),
		resolved: row.resolvedAt !== null,
		mayResolve: mayResolveThread(reader, row, standing),
		createdAt: row.createdAt.toISOString(),
		comments: comments.get(row.id) ?? []
	}));
	return { threads, total, ...at };
}

/** How many conversations are open and resolved. */
export async function countThreads(
	db: Db,
	{ ficheId }: { ficheId: string }
): Promise<Record<ThreadState, number>> {
	const of = eq(commentThread.ficheId, ficheId);
	const all = await db.$count(commentThread, of);
	const resolved = await db.$count(commentThread, and(of, isNotNull(commentThread.resolvedAt)));
	return { open: Number(all) - Number(resolved), resolved: Number(resolved) };
}

async function commentsOf(
	db: Db,
	{ threadIds, reader }: { threadIds: string[]; reader: Actor }
): Promise<Map<string, CommentShown[]>> {
	const byThread = new Map<string, CommentShown[]>();
	if (threadIds.length === 0) return byThread;
	const rows = await db
		.select({ comment, author: account.displayName })
		.from(comment)
		.innerJoin(account, eq(account.id, comment.authorId))
		.where(inArray(comment.threadId, threadIds))
		.orderBy(asc(comment.createdAt), asc(comment.id));
	const called = await namesCalled(
		db,
		rows.map((row) => row.comment.id)
	);
	for (const { comment: row, author } of rows) {
		const { id, withdrawn, visibility, heldReasons, hiddenReason } = row;
		const isMine = row.authorId === reader.accountId;
		const isRead = !withdrawn && (visibility === 'shown' || isMine);
		const shown: CommentShown = {
			...{ id, author, withdrawn, isMine, visibility, heldReasons, hiddenReason },
			body: isRead ? row.body : '',
			createdAt: row.createdAt.toISOString(),
			mayWithdraw: !withdrawn && mayWithdrawComment(reader, row),
			mentions: isRead ? (called.get(id) ?? []) : []
		};
		byThread.set(row.threadId, [...(byThread.get(row.threadId) ?? []), shown]);
	}
	return byThread;
}

async function namesCalled(db: Db, commentIds: string[]): Promise<Map<string, string[]>> {
	const names = new Map<string, string[]>();
	if (commentIds.length === 0) return names;
	const rows = await db
		.select({ commentId: commentMention.commentId, name: account.displayName })
		.from(commentMention)
		.innerJoin(account, eq(account.id, commentMention.accountId))
		.where(inArray(commentMention.commentId, commentIds));
	for (const { commentId, name } of rows) {
		names.set(commentId, [...(names.get(commentId) ?? []), name]);
	}
	return names;
}
