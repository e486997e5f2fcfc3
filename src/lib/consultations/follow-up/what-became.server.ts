import { and, eq, inArray, or } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import { answer, answerText } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import { consultation } from '../tables.server.ts';
import type { FollowUpDecision } from './decisions.ts';
import { listPassages, type LinkedPassage } from './list-follow-ups.server.ts';
import { followUp, followUpPassage, idea, ideaSource } from './tables.server.ts';

/** What became of one thing that a person said. */
export type Became = {
	key: string;
	/** Their own words, or the title of their contribution. */
	said: string;
	/** The idea it went to; empty when it was answered by itself. */
	idea: string;
	decision: FollowUpDecision;
	reason: string;
	passages: LinkedPassage[];
};

/** For the private page of a person: what each of their texts became. Null as long as no follow-up is published. */
export async function whatBecameOf(
	db: Db,
	{ consultationId, participationId }: { consultationId: string; participationId: string }
): Promise<Became[] | null> {
	const [of] = await db
		.select({ at: consultation.followUpPublishedAt })
		.from(consultation)
		.where(eq(consultation.id, consultationId));
	if (!of?.at) return null;
	const rows = [
		...(await throughIdeas(db, { consultationId, participationId })),
		...(await byThemselves(db, { consultationId, participationId }))
	];
	if (rows.length === 0) return [];
	const ids = [...new Set(rows.map(({ followUpId }) => followUpId))];
	const passages = await listPassages(db, inArray(followUpPassage.followUpId, ids));
	return rows.map(({ followUpId, ...row }) => ({
		...row,
		passages: passages.filter((passage) => passage.followUpId === followUpId)
	}));
}

type Of = { consultationId: string; participationId: string };

async function throughIdeas(db: Db, { consultationId, participationId }: Of) {
	const rows = await db
		.select({
			key: ideaSource.id,
			text: answerText.body,
			title: contribution.title,
			statement: statement.body,
			idea: idea.title,
			followUpId: followUp.id,
			decision: followUp.decision,
			reason: followUp.reason
		})
		.from(ideaSource)
		.innerJoin(idea, eq(idea.id, ideaSource.ideaId))
		.innerJoin(followUp, eq(followUp.ideaId, idea.id))
		.leftJoin(answerText, eq(answerText.id, ideaSource.answerTextId))
		.leftJoin(answer, eq(answer.id, answerText.answerId))
		.leftJoin(contribution, eq(contribution.id, ideaSource.contributionId))
		.leftJoin(statement, eq(statement.id, ideaSource.statementId))
		.where(
			and(
				eq(idea.consultationId, consultationId),
				or(
					eq(answer.participationId, participationId),
					eq(contribution.participationId, participationId),
					eq(statement.participationId, participationId)
				)
			)
		);
	return rows.map(({ text, title, statement: sentence, ...row }) => ({
		...row,
		said: text ?? title ?? sentence ?? ''
	}));
}

async function byThemselves(db: Db, { consultationId, participationId }: Of) {
	const rows = await db
		.select({
			key: followUp.id,
			said: contribution.title,
			followUpId: followUp.id,
			decision: followUp.decision,
			reason: followUp.reason
		})
		.from(followUp)
		.innerJoin(contribution, eq(contribution.id, followUp.contributionId))
		.where(
			and(
				eq(followUp.consultationId, consultationId),
				eq(contribution.participationId, participationId)
			)
		);
	return rows.map((row) => ({ ...row, idea: '' }));
}
