import { and, desc, eq, isNull } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { decision, report, secondLook } from './tables.server.ts';
import type { TextKey } from './text-kinds.ts';

/** Everything decided on a text, the last first, by whom. For coordinators. */
export async function listHistory(db: Db, { kind, id }: TextKey) {
	return db
		.select({
			...{ id: decision.id, outcome: decision.outcome, reason: decision.reason },
			...{ cause: decision.cause, wordsToAuthor: decision.wordsToAuthor },
			...{ decidedAt: decision.decidedAt, by: account.displayName },
			askedAt: secondLook.createdAt,
			askedWords: secondLook.words,
			settledAt: secondLook.settledAt
		})
		.from(decision)
		.leftJoin(account, eq(account.id, decision.decidedBy))
		.leftJoin(secondLook, eq(secondLook.decisionId, decision.id))
		.where(and(eq(decision.targetKind, kind), eq(decision.targetId, id)))
		.orderBy(desc(decision.decidedAt));
}
export type PastDecision = Awaited<ReturnType<typeof listHistory>>[number];

/** What people said against a text and nobody has answered yet, oldest first. For coordinators. */
export async function listOpenReports(db: Db, { kind, id }: TextKey) {
	return db
		.select({ reason: report.reason, words: report.words, createdAt: report.createdAt })
		.from(report)
		.where(and(eq(report.targetKind, kind), eq(report.targetId, id), isNull(report.settledAt)))
		.orderBy(report.createdAt);
}
export type OpenReport = Awaited<ReturnType<typeof listOpenReports>>[number];
