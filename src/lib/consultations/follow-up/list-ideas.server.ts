import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import { answerText } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import { idea, ideaSource } from './tables.server.ts';

export type IdeaLine = {
	id: string;
	title: string;
	description: string;
	/** How many texts, contributions and statements it comes from, those that the public may read. */
	sources: number;
	/** False for what answers a figure, or the consultation as a whole. */
	isFromTexts: boolean;
};

/** The ideas of a consultation, in their order. A source that moderation hides is not counted. */
export async function listIdeas(db: Db, consultationId: string): Promise<IdeaLine[]> {
	return db
		.select({
			id: idea.id,
			title: idea.title,
			description: idea.description,
			sources: sql<number>`count(${ideaSource.id}) filter (where coalesce(${answerText.visibility}, ${contribution.visibility}, ${statement.visibility}) = 'shown')::int`,
			isFromTexts: sql<boolean>`count(${ideaSource.id}) > 0`
		})
		.from(idea)
		.leftJoin(ideaSource, eq(ideaSource.ideaId, idea.id))
		.leftJoin(answerText, eq(answerText.id, ideaSource.answerTextId))
		.leftJoin(contribution, eq(contribution.id, ideaSource.contributionId))
		.leftJoin(statement, eq(statement.id, ideaSource.statementId))
		.where(eq(idea.consultationId, consultationId))
		.groupBy(idea.id)
		.orderBy(asc(idea.position), asc(idea.id));
}
