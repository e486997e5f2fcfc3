import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { foldedContains } from '../../database/folded.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import { contribution } from '../contributions/tables.server.ts';
import type { Visibility } from '../kinds.ts';
import { answerText, question } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import type { SourceKind } from './sources.ts';
import { idea, ideaSource } from './tables.server.ts';

const PAGE = 30;

export type SourceFilter = { search: string; ideaId: string; onlyFree: boolean; page: number };
export type Source = {
	kind: SourceKind;
	id: string;
	/** The question, the title of the contribution; empty for a statement. */
	title: string;
	body: string;
	number: number | null;
	visibility: Visibility;
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
	folded: SQLWrapper;
	/** Of which idea they are a source. */
	source: SQLWrapper;
	order: SQL;
};

/** One after the other, each with its own indexes: together, thirty thousand would be sorted for a page of thirty. */
const PARTS: readonly Part[] = [
	{
		kind: 'contribution',
		columns: sql`${contribution.id} as id, ${contribution.title} as title, ${contribution.body} as body, ${contribution.number} as number`,
		from: sql`${contribution}`,
		...{ id: contribution.id, consultationId: contribution.consultationId },
		isShown: sql`${contribution.visibility} = 'shown'`,
		...{ folded: contribution.folded, source: ideaSource.contributionId },
		order: sql`${contribution.number}`
	},
	{
		kind: 'statement',
		columns: sql`${statement.id} as id, '' as title, ${statement.body} as body, ${statement.number} as number`,
		from: sql`${statement}`,
		...{ id: statement.id, consultationId: statement.consultationId },
		isShown: sql`${statement.visibility} = 'shown' and ${statement.participationId} is not null`,
		...{ folded: statement.folded, source: ideaSource.statementId },
		order: sql`${statement.number}`
	},
	{
		kind: 'text',
		columns: sql`${answerText.id} as id, ${question.title} as title, ${answerText.body} as body, null::int as number`,
		from: sql`${answerText} join ${question} on ${question.id} = ${answerText.questionId}`,
		...{ id: answerText.id, consultationId: answerText.consultationId },
		isShown: sql`${answerText.visibility} = 'shown'`,
		folded: sql`(folded(${question.title}) || ' ' || ${answerText.folded})`,
		source: ideaSource.answerTextId,
		order: sql`${answerText.writtenAt}, ${answerText.id}`
	}
];

/**
 * Everything people wrote that the public may read, a page at a time (from 1): contributions, statements, then texts, with the
 * ideas they are under.
 */
export async function listSources(
	db: Db,
	{ consultationId, filter }: { consultationId: string; filter: SourceFilter }
): Promise<{ sources: Source[]; total: number; page: number; pages: number }> {
	const found: { part: Part; where: SQL; count: number }[] = [];
	for (const part of PARTS) {
		const where = sql`${part.consultationId} = ${consultationId} and ${part.isShown} and ${conditionOf(part, filter)}`;
		const [counted] = await listRows<{ count: number }>(
			db,
			sql`select count(*)::int as count from ${part.from} where ${where}`
		);
		found.push({ part, where, count: counted!.count });
	}
	const total = found.reduce((sum, { count }) => sum + count, 0);
	const { offset, ...at } = pageWithin({ total, page: filter.page, size: PAGE });
	const rows: Omit<Source, 'ideas'>[] = [];
	let before = 0;
	for (const { part, where, count } of found) {
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
	return { sources, total, ...at };
}

function conditionOf(
	{ folded, id, source }: Part,
	{ search, ideaId, onlyFree }: SourceFilter
): SQL {
	const isUnder = sql`${source} = ${id}`;
	const conditions = foldedContains(folded, search);
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
