import { eq } from 'drizzle-orm';
import { listLatestEvents } from '../contracts/queries.server.ts';
import { theme } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { newsSentence, newsKinds } from './news-messages.ts';
import { group } from './tables.server.ts';

export type News = { id: number; at: Date; text: string; href: string };

/** What changed in a contract, its themes and its groups, newest first, as sentences anybody may read: no person is named. */
export async function listNews(
	db: Db,
	{ contractId, slug, limit }: { contractId: string; slug: string; limit: number }
): Promise<News[]> {
	const events = await listLatestEvents(db, { contractId, kinds: newsKinds, limit });
	const [groups, themes] = await Promise.all([
		db.select().from(group).where(eq(group.contractId, contractId)),
		db.select().from(theme).where(eq(theme.contractId, contractId))
	]);
	const home = `/c/${slug}`;
	const places = new Map<string, { name: string; href: string }>([
		...groups.map(
			({ id, ...of }) => [id, { name: of.name, href: `${home}/groupes/${of.slug}` }] as const
		),
		...themes.map(
			({ id, ...of }) => [id, { name: of.title, href: `${home}/themes/${of.slug}` }] as const
		)
	]);
	return events.map(({ id, kind, subjectId, createdAt }) => {
		const place = places.get(subjectId);
		return {
			id,
			at: createdAt,
			text: newsSentence(kind, place?.name ?? ''),
			href: place?.href ?? home
		};
	});
}
