import type { Db } from '../../database/database.server.ts';
import { isRelativePosition, type Anchor } from '../text/anchors.ts';
import type { CommentRequest } from './forms.ts';
import { openThread, type CommentRefusal } from './open-thread.server.ts';
import { replyToThread } from './reply-to-thread.server.ts';
import { resolveThread } from './resolve-thread.server.ts';
import { withdrawComment } from './withdraw-comment.server.ts';

export type CommentPlace = { contractId: string; ficheId: string; accountId: string; url: string };

/** Does what a checked request asks; null when it is done. */
export async function answerCommentRequest(
	db: Db,
	place: CommentPlace,
	request: CommentRequest
): Promise<CommentRefusal | 'bad-anchor' | null> {
	const anchor = request.action === 'open' ? anchorOf(request) : null;
	if (anchor === 'bad-anchor') return anchor;
	const done = await db.transaction<object | CommentRefusal | null>(async (tx) => {
		switch (request.action) {
			case 'open': {
				const { body, mentions, quote } = request;
				return openThread(tx, { ...place, anchor, quote, body, mentions });
			}
			case 'reply':
				return replyToThread(tx, { ...place, ...request });
			case 'resolve':
				return resolveThread(tx, { ...place, threadId: request.threadId, resolved: true });
			case 'reopen':
				return resolveThread(tx, { ...place, threadId: request.threadId, resolved: false });
			case 'withdraw':
				return withdrawComment(tx, { ...place, commentId: request.commentId });
		}
	});
	return typeof done === 'string' ? done : null;
}

type Opening = Extract<CommentRequest, { action: 'open' }>;

function anchorOf({ field, start, end }: Opening): Anchor | 'bad-anchor' | null {
	if (field === null) return null;
	const from = Buffer.from(start ?? '', 'base64');
	const to = Buffer.from(end ?? '', 'base64');
	if (!isRelativePosition(from) || !isRelativePosition(to)) return 'bad-anchor';
	return { field, start: new Uint8Array(from), end: new Uint8Array(to) };
}
