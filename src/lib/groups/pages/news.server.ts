import { eq } from 'drizzle-orm';
import { listLatestEvents } from '../../contracts/queries.server.ts';
import { theme } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { newsSentence, newsKinds } from './news-messages.ts';
import { group } from '../tables.server.ts';

export type News = { id: number; at: Date; text: string; href: string };

/** What a domain to the right of this one adds: its kinds of events, and where each leads. */
export type MoreNews = {
	kinds: readonly string[];
	newsOf: (event: {
		kind: string;
		subjectId: string;
		data: Record<string, unknown>;
	}) => { text: string; href: string } | null;
};

/** Several domains to the right tell their news at once. */
export function combineNews(...sources: readonly MoreNews[]): MoreNews {
	const sourceOf = (kind: string) => sources.find(({ kinds }) => kinds.includes(kind));
	return {
		kinds: sources.flatMap(({ kinds }) => kinds),
		newsOf: (event) => sourceOf(event.kind)?.newsOf(event) ?? null
	};
}

type Wanted = { contractId: string; slug: string; limit: number; more: MoreNews };

/** What changed in a contract, newest first, as sentences anybody may read: no person is named. */
export async function listNews(db: Db, { contractId, slug, limit, more }: Wanted): Promise<News[]> {
	const kinds = [...newsKinds, ...more.kinds];
	const events = await listLatestEvents(db, { contractId, kinds, limit });
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
	return events.flatMap((event) => {
		const { id, kind, subjectId, createdAt: at } = event;
		const place = places.get(subjectId);
		const own = { text: newsSentence(kind, place?.name ?? ''), href: place?.href ?? home };
		const found = more.kinds.includes(kind) ? more.newsOf(event) : own;
		return found ? [{ id, at, ...found }] : [];
	});
}
