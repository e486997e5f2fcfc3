import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { foldedContains } from '../../database/folded.server.ts';
import { idea, ideaSource } from '../follow-up/tables.server.ts';
import { answer, answerText, question } from '../questions/tables.server.ts';
import { participation } from '../tables.server.ts';
import type { TextFilter } from './text-filter.ts';

const PAGE = 20;

export type ShownText = {
	id: string;
	body: string;
	questionId: string;
	question: string;
	ideas: { id: string; title: string }[];
};

/**
 * The texts that the public reads, a page at a time (from 1). Their order is that of their random ids: neither the hour nor
 * the neighbour says whose they are, and two texts of one person do not stand side by side.
 */
export async function listTexts(
	db: Db,
	{
		consultationId,
		filter,
		size = PAGE
	}: { consultationId: string; filter: TextFilter; size?: number }
): Promise<{ texts: ShownText[]; total: number; page: number; pages: number }> {
	const where = and(isShown(consultationId), ...fits(filter));
	const total = await db.$count(answerText, where);
	const pages = Math.max(1, Math.ceil(total / size));
	const page = Math.min(filter.page, pages);
	const rows = await db
		.select({
			id: answerText.id,
			body: answerText.body,
			questionId: answerText.questionId,
			question: question.title
		})
		.from(answerText)
		.innerJoin(question, eq(question.id, answerText.questionId))
		.where(where)
		.orderBy(asc(answerText.id))
		.limit(size)
		.offset((page - 1) * size);
	const ideas = await ideasOf(
		db,
		rows.map(({ id }) => id)
	);
	return {
		texts: rows.map((row) => ({ ...row, ideas: ideas.get(row.id) ?? [] })),
		total,
		page,
		pages
	};
}

/** The condition under which anybody reads a text. Asked of the few who withdrew: of those who did not, each would be looked at. */
export function isShown(consultationId: string): SQL | undefined {
	return and(
		eq(answerText.consultationId, consultationId),
		eq(answerText.visibility, 'shown'),
		sql`${answerText.answerId} not in (
			select withdrawn.id from ${answer} withdrawn inner join ${participation} gone on gone.id = withdrawn.participation_id
			where gone.consultation_id = ${consultationId} and gone.withdrawn_at is not null)`
	);
}

function fits({ search, questionId, ideaId }: TextFilter): (SQL | undefined)[] {
	return [
		questionId ? eq(answerText.questionId, questionId) : undefined,
		ideaId
			? sql`exists (select 1 from ${ideaSource} where ${ideaSource.ideaId} = ${ideaId}::uuid and ${ideaSource.answerTextId} = ${answerText.id})`
			: undefined,
		...foldedContains(answerText.folded, search)
	];
}

async function ideasOf(db: Db, textIds: string[]) {
	const found = new Map<string, { id: string; title: string }[]>();
	if (textIds.length === 0) return found;
	const rows = await db
		.select({ textId: ideaSource.answerTextId, id: idea.id, title: idea.title })
		.from(ideaSource)
		.innerJoin(idea, eq(idea.id, ideaSource.ideaId))
		.where(inArray(ideaSource.answerTextId, textIds))
		.orderBy(asc(idea.position));
	for (const { textId, ...one } of rows) found.set(textId!, [...(found.get(textId!) ?? []), one]);
	return found;
}
