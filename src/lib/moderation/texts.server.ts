import { and, eq, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { consultationHomes, consultationTexts } from '../consultations/texts/texts.server.ts';
import type { Db } from '../database/database.server.ts';
import { commentText, ficheHomes } from '../fiches/comments/comment-text.server.ts';
import { suggestionText } from '../fiches/suggestions/suggestion-text.server.ts';
import type { HomeKind } from '../moderated/kind-words.ts';
import type {
	ModeratedHomes,
	ModeratedKind,
	TextColumns,
	TextRow,
	TextState
} from '../moderated/moderated-kind.server.ts';
import { reasonText, voteHomes } from '../votes/results/reason-text.server.ts';
import { decision } from './tables.server.ts';
import { textKinds, type TextKey, type TextKind } from './text-kinds.ts';

const kinds: Record<TextKind, ModeratedKind> = {
	...consultationTexts,
	'vote-reason': reasonText,
	'fiche-comment': commentText,
	'fiche-suggestion': suggestionText
};
const homes: Record<HomeKind, ModeratedHomes> = {
	consultation: consultationHomes,
	vote: voteHomes,
	fiche: ficheHomes
};

/** One text of somebody, with what it belongs to. */
export type PeopleText = TextRow & { kind: TextKind };

/**
 * The texts of people, whatever their kind, as one table to choose from: `db.select().from(textsOf(db))`. `heldOr`: only those that are held and
 * those whose ids it gives, found by their indexes among however many there are.
 */
export function textsOf(db: Db, heldOr?: (kind: TextKind) => SQL) {
	const [first, second, ...others] = textKinds.map((kind) => rowsOf(db, kind, heldOr?.(kind)));
	return unionAll(first!, second!, ...others).as('people_text');
}

function rowsOf(db: Db, kind: TextKind, ids: SQL | undefined) {
	const { columns, from, where, table } = kinds[kind];
	const held = sql`select held.id from ${table} held where held.visibility = 'held'`;
	const isAmong = ids && sql`${columns.id} in (${held} union all ${ids})`;
	return db.select(namedColumns(kind, columns)).from(from).where(and(where, isAmong));
}

/** The ids of texts that were decided on, for `textsOf`. */
export function decidedOn(kind: TextKind): SQL {
	return sql`select ${decision.targetId} from ${decision} where ${decision.targetKind} = ${sql.raw(`'${kind}'`)}`;
}

type Named = { [K in keyof PeopleText]: SQL.Aliased<PeopleText[K]> };

/** Each under a name that no table has: a query that joins another one says it without its table. */
function namedColumns(kind: TextKind, columns: TextColumns): Named {
	const all = { kind: sql<TextKind>`${sql.raw(`'${kind}'`)}::text`, ...columns };
	const named = Object.entries(all).map(([name, column]) => {
		// Wrapped: a column that is alone would lose its table, and several are joined.
		const wrapped = sql`${column}`.mapWith(name === 'writtenAt' ? asInstant : asItIs);
		return [name, wrapped.as(`text_${name.toLowerCase()}`)];
	});
	return Object.fromEntries(named) as Named;
}

const asItIs = (value: unknown) => value;

/** An instant computed in SQL comes as text on one driver, as a date on the other. */
export function asInstant(value: unknown): Date | null {
	return value === null ? null : new Date(value as string | Date);
}

/** What texts belong to, as one table: the public log says its title. */
export function homesOf(db: Db) {
	const [first, second, ...others] = Object.values(homes).map(({ columns, from }) =>
		db
			.select({
				id: sql<string>`${columns.id}`.as('text_home_id'),
				contractId: sql<string>`${columns.contractId}`.as('text_home_contract_id'),
				key: sql<string>`${columns.key}`.as('text_home_key'),
				title: sql<string>`${columns.title}`.as('text_home_title')
			})
			.from(from)
	);
	return unionAll(first!, second!, ...others).as('text_home');
}

type InContract = TextKey & { contractId: string };

export async function findText(
	db: Db,
	{ contractId, kind, id }: InContract
): Promise<PeopleText | null> {
	const text = textsOf(db);
	const [found] = await db
		.select()
		.from(text)
		.where(and(eq(text.kind, kind), eq(text.id, id), eq(text.contractId, contractId)));
	return found ?? null;
}

/** The same, held as it is until the transaction ends: nobody edits, decides or withdraws it meanwhile. */
export async function lockText(tx: Db, wanted: InContract): Promise<PeopleText | null> {
	const isThere = await kinds[wanted.kind].lock(tx, wanted.id);
	return isThere ? findText(tx, wanted) : null;
}

/** Call it on a text that `lockText` holds. */
export async function recordState(tx: Db, text: PeopleText, state: TextState): Promise<void> {
	await kinds[text.kind].record(tx, text, state);
}
