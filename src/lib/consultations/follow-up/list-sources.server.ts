import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { foldedContains } from '../../database/folded.server.ts';
import { listRows } from '../../database/rows.server.ts';
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

/**
 * Everything people wrote that the public may read, a page at a time (from 1), texts, contributions and statements
 * together, with the ideas they are under.
 */
export async function listSources(
	db: Db,
	{ consultationId, filter }: { consultationId: string; filter: SourceFilter }
): Promise<{ sources: Source[]; total: number; page: number; pages: number }> {
	const all = sql`(
		select 'text' as kind, ${answerText.id} as id, ${question.title} as title, ${answerText.body} as body, folded(${question.title}) || ' ' || ${answerText.folded} as folded, null::int as number
		from ${answerText} join ${question} on ${question.id} = ${answerText.questionId}
		where ${answerText.consultationId} = ${consultationId} and ${answerText.visibility} = 'shown'
		union all select 'contribution', ${contribution.id}, ${contribution.title}, ${contribution.body}, ${contribution.folded}, ${contribution.number} from ${contribution}
		where ${contribution.consultationId} = ${consultationId} and ${contribution.visibility} = 'shown'
		union all select 'statement', ${statement.id}, '', ${statement.body}, ${statement.folded}, ${statement.number} from ${statement}
		where ${statement.consultationId} = ${consultationId} and ${statement.visibility} = 'shown' and ${statement.participationId} is not null
	) as said`;
	const where = conditionOf(filter);
	const [counted] = await listRows<{ total: number }>(
		db,
		sql`select count(*)::int as total from ${all} where ${where}`
	);
	const total = counted!.total;
	const pages = Math.max(1, Math.ceil(total / PAGE));
	const page = Math.min(filter.page, pages);
	const rows = await listRows<Omit<Source, 'ideas'>>(
		db,
		sql`select kind, id, title, body, number from ${all} where ${where} order by kind, id limit ${PAGE} offset ${(page - 1) * PAGE}`
	);
	const under = await ideasOf(db, consultationId, rows);
	const sources = rows.map((row) => ({ ...row, ideas: under.get(row.id) ?? [] }));
	return { sources, total, page, pages };
}

const isUnder = sql`coalesce(${ideaSource.answerTextId}, ${ideaSource.contributionId}, ${ideaSource.statementId}) = said.id`;

function conditionOf({ search, ideaId, onlyFree }: SourceFilter): SQL {
	const conditions = foldedContains(sql`said.folded`, search);
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
