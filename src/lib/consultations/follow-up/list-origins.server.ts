import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { FieldKey } from '../../fiches/text/shape.ts';
import { contribution } from '../contributions/tables.server.ts';
import { consultation } from '../tables.server.ts';
import type { FollowUpDecision } from './decisions.ts';
import { listIdeas } from './list-ideas.server.ts';
import { listPassages, type PassageState } from './list-follow-ups.server.ts';
import { followUp, followUpPassage, idea } from './tables.server.ts';

/** Words of a fiche that come from people. */
export type Origin = {
	id: string;
	quote: string;
	now: string;
	state: PassageState;
	/** How many texts and contributions it comes from. */
	sources: number;
	idea: string;
	decision: FollowUpDecision;
	consultation: { slug: string; title: string };
};

/** Where the words of a fiche come from, by field; only what a published follow-up says. */
export async function listOrigins(
	db: Db,
	{ ficheId }: { ficheId: string }
): Promise<Partial<Record<FieldKey, Origin[]>>> {
	const rows = await db
		.select({
			id: followUpPassage.id,
			decision: followUp.decision,
			ideaId: followUp.ideaId,
			idea: idea.title,
			title: contribution.title,
			consultationId: consultation.id,
			consultation: { slug: consultation.slug, title: consultation.title }
		})
		.from(followUpPassage)
		.innerJoin(followUp, eq(followUp.id, followUpPassage.followUpId))
		.innerJoin(consultation, eq(consultation.id, followUp.consultationId))
		.leftJoin(idea, eq(idea.id, followUp.ideaId))
		.leftJoin(contribution, eq(contribution.id, followUp.contributionId))
		.where(
			and(
				eq(followUpPassage.ficheId, ficheId),
				eq(consultation.status, 'published'),
				isNotNull(consultation.followUpPublishedAt)
			)
		);
	if (rows.length === 0) return {};
	const passages = await listPassages(
		db,
		inArray(
			followUpPassage.id,
			rows.map(({ id }) => id)
		)
	);
	const sources = new Map<string, number>();
	for (const id of new Set(rows.map((row) => row.consultationId)))
		for (const line of await listIdeas(db, id)) sources.set(line.id, line.sources);
	const byField: Partial<Record<FieldKey, Origin[]>> = {};
	for (const { id, field, quote, now, state } of passages) {
		const row = rows.find((one) => one.id === id)!;
		(byField[field] ??= []).push({
			...{ id, quote, now, state, decision: row.decision, consultation: row.consultation },
			sources: row.ideaId ? (sources.get(row.ideaId) ?? 0) : 1,
			idea: row.idea ?? row.title ?? ''
		});
	}
	return byField;
}
