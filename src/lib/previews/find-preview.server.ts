import { and, eq, isNull } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import { hashToken } from '../accounts/sessions/login-sessions.server.ts';
import type { Db } from '../database/database.server.ts';
import { findActor } from '../groups/find-actor.server.ts';
import { findPreviewed, type Previewed } from './find-previewed.server.ts';
import { mayShow } from './permissions.ts';
import { stateOfPreview, type PreviewSubject } from './rules.ts';
import { previewLink } from './tables.server.ts';

export type FoundPreview =
	| { subject: PreviewSubject; previewed: Previewed; expiresAt: Date }
	/** It served, and does not any more. */
	| 'over'
	/** Nobody made it. */
	| null;

/**
 * What the secret of a link leads to. It serves while whoever made it may still prepare: a part that ended, an account that was closed or
 * kept out, takes its links with it. Reading it writes nothing.
 */
export async function findPreview(
	db: Db,
	{ contractId, token, now }: { contractId: string; token: string; now: Date }
): Promise<FoundPreview> {
	const [link] = await db
		.select()
		.from(previewLink)
		.where(
			and(eq(previewLink.tokenHash, hashToken(token)), eq(previewLink.contractId, contractId))
		);
	if (!link) return null;
	if (stateOfPreview(link, now) !== 'live') return 'over';
	const subject: PreviewSubject = link.voteId
		? { kind: 'vote', id: link.voteId }
		: { kind: 'consultation', id: link.consultationId! };
	const previewed = await findPreviewed(db, { contractId, subject, now });
	if (!previewed) return 'over';
	if (!(await isIn(db, link.createdBy))) return 'over';
	const maker = await findActor(db, { accountId: link.createdBy, contractId, now });
	if (!mayShow(maker, previewed.shown)) return 'over';
	return { subject, previewed, expiresAt: link.expiresAt };
}

async function isIn(db: Db, accountId: string): Promise<boolean> {
	const isOne = and(
		eq(account.id, accountId),
		isNull(account.suspendedAt),
		isNull(account.erasedAt)
	);
	return (await db.$count(account, isOne)) > 0;
}
