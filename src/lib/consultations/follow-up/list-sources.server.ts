import { eq, inArray, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { COUNTED_MOST, countUpTo, type Counted } from '../../database/count-up-to.server.ts';
import type { Db } from '../../database/database.server.ts';
import { foldedContains, foldedWords } from '../../database/folded.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import { contribution } from '../contributions/tables.server.ts';
import { answerText, question } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import { consultationPhase } from '../tables.server.ts';
import type { SourceKind } from './sources.ts';
import { idea, ideaSource } from './tables.server.ts';

const PAGE = 30;
const ALL = 1_000_000;

export type SourceFilter = { search: string; ideaId: string; onlyFree: boolean; page: number };
export type Source = {
	kind: SourceKind;
	id: string;
	/** The question, the title of the contribution; empty for a statement. */
	title: string;
	body: string;
	number: number | null;
	ideas: { sourceId: string; id: string; title: string }[];
};

/** Where the words of a kind are, and in what order they are read. */
type Part = {
	kind: SourceKind;
	columns: SQL;
	from: SQL;
	id: SQLWrapper;
	consultationId: SQLWrapper;
	isShown: SQL;
	/** Every word of a search is in it. */
	contains: (search: string, asked: readonly Asked[]) => SQL[];
	/** Of which idea they are a source. */
	source: SQLWrapper;
	order: SQL;
};

/** A question of the consultation, its words as the database folds them. */
type Asked = { id: string; folded: string };

async function listAsked(db: Db, consultationId: string): Promise<Asked[]> {
	return db
		.select({ id: question.id, folded: sql<string>`folded(${question.title})` })
		.from(question)
		.innerJoin(consultationPhase, eq(consultationPhase.id, question.phaseId))
		.where(eq(consultationPhase.consultationId, consultationId));
}

/** Some questions were asked, and thousands answered: the index of the texts is asked, unless the word is in a question. */
function inTextOrQuestion(word: string, asked: readonly Asked[]): SQL {
	const inText = foldedContains(answerText.folded, word)[0]!;
	const ids = asked.filter(({ folded }) => folded.includes(word)).map(({ id }) => id);
	return ids.length === 0 ? inText : or(inText, inArray(answerText.questionId, ids))!;
}

/** One after the other, each with its own indexes: together, thirty thousand would be sorted for a page of thirty. */
const PARTS: readonly Part[] = [
	{
		kind: 'contribution',
		columns: sql`${contribution.id} as id, ${contribution.title} as title, ${contribution.body} as body, ${contribution.number} as number`,
		from: sql`${contribution}`,
		...{ id: contribution.id, consultationId: contribution.consultationId },
		isShown: sql`${contribution.visibility} = 'shown'`,
		contains: (search) => foldedContains(contribution.folded, search),
		source: ideaSource.contributionId,
		order: sql`${contribution.number}`
	},
	{
		kind: 'statement',
		columns: sql`${statement.id} as id, '' as title, ${statement.body} as body, ${statement.number} as number`,
		from: sql`${statement}`,
		...{ id: statement.id, consultationId: statement.consultationId },
		isShown: sql`${statement.visibility} = 'shown' and ${statement.participationId} is not null`,
		contains: (search) => foldedContains(statement.folded, search),
		source: ideaSource.statementId,
		order: sql`${statement.number}`
	},
	{
		kind: 'text',
		columns: sql`${answerText.id} as id, ${question.title} as title, ${answerText.body} as body, null::int as number`,
		from: sql`${answerText} join ${question} on ${question.id} = ${answerText.questionId}`,
		...{ id: answerText.id, consultationId: answerText.consultationId },
		isShown: sql`${answerText.visibility} = 'shown'`,
		contains: (search, asked) => foldedWords(search).map((word) => inTextOrQuestion(word, asked)),
		source: ideaSource.answerTextId,
		// Random, as `listTexts` has them: two texts of one person do not stand side by side.
		order: sql`${answerText.id}`
	}
];

/**
 * Everything people wrote that the public may read, a page at a time (from 1): contributions, statements, then texts, with the
 * ideas they are under.
 */
export async function listSources(
	db: Db,
	{ consultationId, filter }: { consultationId: string; filter: SourceFilter }
): Promise<Counted & { sources: Source[]; page: number; pages: number }> {
	const asked = filter.search ? await listAsked(db, consultationId) : [];
	const found: (Counted & { part: Part; where: SQL })[] = [];
	for (const part of PARTS) {
		const where = sql`${part.consultationId} = ${consultationId} and ${part.isShown} and ${conditionOf(part, { ...filter, asked })}`;
		const most = filter.search ? COUNTED_MOST : ALL;
		const counted = await countUpTo(db, { from: part.from, where, most });
		found.push({ part, where, ...counted });
	}
	const total = found.reduce((sum, one) => sum + one.total, 0);
	const isMore = found.some((one) => one.isMore);
	const { offset, ...at } = pageWithin({ total, page: filter.page, size: PAGE });
	const rows: Omit<Source, 'ideas'>[] = [];
	let before = 0;
	for (const { part, where, total: count } of found) {
		const from = Math.max(0, offset - before);
		const wanted = Math.min(PAGE - rows.length, count - from);
		before += count;
		if (wanted <= 0) continue;
		const lines = await listRows<Omit<Source, 'ideas' | 'kind'>>(
			db,
			sql`select ${part.columns} from ${part.from} where ${where} order by ${part.order} limit ${wanted} offset ${from}`
		);
		rows.push(...lines.map((line) => ({ ...line, kind: part.kind })));
	}
	const under = await ideasOf(db, consultationId, rows);
	const sources = rows.map((row) => ({ ...row, ideas: under.get(row.id) ?? [] }));
	return { sources, total, isMore, ...at };
}

function conditionOf(
	{ contains, id, source }: Part,
	{ search, asked, ideaId, onlyFree }: SourceFilter & { asked: readonly Asked[] }
): SQL {
	const isUnder = sql`${source} = ${id}`;
	const conditions = contains(search, asked);
	if (ideaId)
		conditions.push(
			sql`exists (select 1 from ${ideaSource} where ${isUnder} and ${ideaSource.ideaId} = ${ideaId}::uuid)`
		);
	if (onlyFree) conditions.push(sql`not exists (select 1 from ${ideaSource} where ${isUnder})`);
	return conditions.length ? sql.join(conditions, sql` and `) : sql`true`;
}

async function ideasOf(db: Db, consultationId: string, rows: readonly { id: string }[]) {
	const found = new Map<string, Source['ideas']>();
	if (rows.length === 0) return found;
	const ids = sql.join(
		rows.map(({ id }) => sql`${id}::uuid`),
		sql`, `
	);
	const said = sql`coalesce(${ideaSource.answerTextId}, ${ideaSource.contributionId}, ${ideaSource.statementId})`;
	const links = await listRows<{ said: string; source_id: string; id: string; title: string }>(
		db,
		sql`select ${said} as said, ${ideaSource.id} as source_id, ${idea.id} as id, ${idea.title} as title
		from ${ideaSource} join ${idea} on ${idea.id} = ${ideaSource.ideaId}
		where ${idea.consultationId} = ${consultationId} and ${said} in (${ids}) order by ${idea.position}`
	);
	for (const { said: key, source_id: sourceId, id, title } of links)
		found.set(key, [...(found.get(key) ?? []), { sourceId, id, title }]);
	return found;
}
