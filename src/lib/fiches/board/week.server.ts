import { and, desc, eq, gte } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { fiche, ficheMove, ficheSummary } from '../tables.server.ts';
import type { FicheStatus } from '../workflow.ts';

export type WeekEvent = { number: number; title: string; at: Date } & (
	{ kind: 'moved'; from: FicheStatus; to: FicheStatus } | { kind: 'created' } | { kind: 'written' }
);

const WEEK_MS = 7 * 24 * 3600 * 1000;
const SHOWN = 30;

/** What moved in the fiches of a contract in the last seven days, newest first. */
export async function listWeek(
	db: Db,
	{ contractId, now = new Date() }: { contractId: string; now?: Date }
): Promise<WeekEvent[]> {
	const since = new Date(now.getTime() - WEEK_MS);
	const here = eq(fiche.contractId, contractId);
	const named = { number: fiche.number, title: ficheSummary.title };
	const moves = await db
		.select({ ...named, at: ficheMove.movedAt, from: ficheMove.fromStatus, to: ficheMove.toStatus })
		.from(ficheMove)
		.innerJoin(fiche, eq(fiche.id, ficheMove.ficheId))
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(and(here, gte(ficheMove.movedAt, since)))
		.orderBy(desc(ficheMove.movedAt))
		.limit(SHOWN);
	const fiches = await db
		.select({ ...named, createdAt: fiche.createdAt, writtenAt: ficheSummary.lastWrittenAt })
		.from(fiche)
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(here);
	const events: WeekEvent[] = moves.map((move) => ({ kind: 'moved', ...move }));
	for (const { number, title, createdAt, writtenAt } of fiches) {
		if (createdAt >= since) events.push({ kind: 'created', number, title, at: createdAt });
		if (writtenAt && writtenAt >= since)
			events.push({ kind: 'written', number, title, at: writtenAt });
	}
	return events.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, SHOWN);
}
