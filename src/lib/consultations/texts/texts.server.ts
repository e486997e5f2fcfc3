import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../database/database.server.ts';
import {
	plainColumns,
	type ModeratedHomes,
	type ModeratedKind,
	type TextColumns
} from '../../moderated/moderated-kind.server.ts';
import {
	contribution,
	contributionComment,
	contributionPhoto
} from '../contributions/tables.server.ts';
import { answer, answerText, question } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import { consultation } from '../tables.server.ts';
import type { ConsultationTextKind } from '../text-kinds.ts';

const tables = {
	'answer-text': answerText,
	contribution,
	'contribution-comment': contributionComment,
	statement
} as const satisfies Record<ConsultationTextKind, PgTable>;

const inItsConsultation = (consultationId: SQL) =>
	sql`inner join ${consultation} on ${consultation.id} = ${consultationId}`;

/** What the tables of the four kinds have in common. */
function commonOf(kind: ConsultationTextKind) {
	const table = tables[kind];
	return {
		...plainColumns,
		id: sql<string>`${table.id}`,
		contractId: sql<string>`${consultation.contractId}`,
		homeId: sql<string>`${consultation.id}`,
		homeKey: sql<string>`${consultation.slug}`,
		homeTitle: sql<string>`${consultation.title}`,
		body: sql<string>`${table.body}`,
		visibility: sql`${table.visibility}` as TextColumns['visibility'],
		heldReasons: sql<string[]>`${table.heldReasons}`,
		writtenAt: sql<Date>`${table.writtenAt}`
	} satisfies TextColumns;
}

/** The texts of consultations, for moderation. */
export const consultationTexts: Record<ConsultationTextKind, ModeratedKind> = {
	'answer-text': {
		columns: {
			...commonOf('answer-text'),
			participationId: sql`${answer.participationId}`,
			about: sql`${question.title}`,
			// Texts of a questionnaire are read by others once the results are published.
			isPublished: sql`${consultation.resultsPublishedAt} is not null`
		},
		from: sql`${answerText}
			inner join ${answer} on ${answer.id} = ${answerText.answerId}
			inner join ${question} on ${question.id} = ${answerText.questionId}
			${inItsConsultation(sql`${answerText.consultationId}`)}`,
		lock: async (tx, id) => {
			await lockAnswerOf(tx, id);
			return lockRow(tx, 'answer-text', id);
		},
		table: sql`${answerText}`,
		record: recordIn('answer-text')
	},
	contribution: {
		columns: {
			...commonOf('contribution'),
			participationId: sql`${contribution.participationId}`,
			number: sql`${contribution.number}`,
			title: sql`${contribution.title}`,
			place: sql`${contribution.placeWords}`,
			photo: sql`coalesce(${contributionPhoto.alternative}, '')`,
			hasPhoto: sql`${contributionPhoto.contributionId} is not null`,
			revision: sql`${contribution.revision}`
		},
		from: sql`${contribution}
			left join ${contributionPhoto} on ${contributionPhoto.contributionId} = ${contribution.id}
			${inItsConsultation(sql`${contribution.consultationId}`)}`,
		lock: (tx, id) => lockRow(tx, 'contribution', id),
		table: sql`${contribution}`,
		record: recordIn('contribution')
	},
	'contribution-comment': {
		columns: {
			...commonOf('contribution-comment'),
			participationId: sql`${contributionComment.participationId}`,
			about: sql`${contribution.title}`,
			number: sql`${contribution.number}`,
			isFor: sql`${contributionComment.isFor}`
		},
		from: sql`${contributionComment}
			inner join ${contribution} on ${contribution.id} = ${contributionComment.contributionId}
			${inItsConsultation(sql`${contributionComment.consultationId}`)}`,
		lock: (tx, id) => lockRow(tx, 'contribution-comment', id),
		table: sql`${contributionComment}`,
		record: recordIn('contribution-comment')
	},
	statement: {
		columns: {
			...commonOf('statement'),
			participationId: sql`${statement.participationId}`,
			number: sql`${statement.number}`
		},
		from: sql`${statement} ${inItsConsultation(sql`${statement.consultationId}`)}`,
		lock: (tx, id) => lockRow(tx, 'statement', id),
		table: sql`${statement}`,
		record: recordIn('statement')
	}
};

export const consultationHomes: ModeratedHomes = {
	columns: {
		id: sql`${consultation.id}`,
		contractId: sql`${consultation.contractId}`,
		key: sql`${consultation.slug}`,
		title: sql`${consultation.title}`
	},
	from: sql`${consultation}`
};

async function lockRow(tx: Db, kind: ConsultationTextKind, id: string): Promise<boolean> {
	const table = tables[kind];
	const rows = await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).for('update');
	return rows.length > 0;
}

/** An answer is edited under the lock of its own row, its texts after it: taken in the same order here. */
async function lockAnswerOf(tx: Db, textId: string): Promise<void> {
	const [row] = await tx
		.select({ answerId: answerText.answerId })
		.from(answerText)
		.where(eq(answerText.id, textId));
	if (row)
		await tx
			.select({ id: answer.id })
			.from(answer)
			.where(eq(answer.id, row.answerId))
			.for('update');
}

/** Why a text is hidden stands in the decision alone: nobody but its author reads that it is. */
function recordIn(kind: ConsultationTextKind): ModeratedKind['record'] {
	const table = tables[kind];
	return async (tx, { id, homeId }, { visibility, heldReasons }) => {
		await tx
			.update(table)
			.set({ visibility, heldReasons })
			.where(and(eq(table.id, id), eq(table.consultationId, homeId)));
	};
}
