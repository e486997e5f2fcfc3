import { desc, eq } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { stateOfPreview, type PreviewSubject } from './rules.ts';
import { whereSubject } from './subject-columns.server.ts';
import { previewLink } from './tables.server.ts';

/** As many as a page shows: the newest. Those that ended are deleted some weeks later. */
const SHOWN_MAX = 100;

/** The links of a subject, the newest first, without their secrets. */
export async function listPreviews(db: Db, subject: PreviewSubject, now: Date) {
	const rows = await db
		.select({
			id: previewLink.id,
			note: previewLink.note,
			by: account.displayName,
			createdAt: previewLink.createdAt,
			expiresAt: previewLink.expiresAt,
			endedAt: previewLink.endedAt
		})
		.from(previewLink)
		.innerJoin(account, eq(account.id, previewLink.createdBy))
		.where(whereSubject(subject))
		.orderBy(desc(previewLink.createdAt), desc(previewLink.id))
		.limit(SHOWN_MAX);
	return rows.map((row) => ({ ...row, state: stateOfPreview(row, now) }));
}

export type ListedPreview = Awaited<ReturnType<typeof listPreviews>>[number];
