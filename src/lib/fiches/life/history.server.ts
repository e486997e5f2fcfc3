import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { listVersions } from '../../documents/queries.server.ts';
import { documentClient, documentVersion } from '../../documents/tables.server.ts';
import { fiche, ficheMove } from '../tables.server.ts';
import type { FicheStatus } from '../workflow.ts';

export type HistoryEntry = {
	at: Date;
	/** Null for what was done without a person, such as the first content of a contract. */
	by: string | null;
} & (
	| { kind: 'created' }
	| { kind: 'moved'; from: FicheStatus; to: FicheStatus; note: string; version: number | null }
	| { kind: 'version'; number: number; label: string }
);

/** What happened to a fiche, newest first. People appear by name or by pseudonym, as the reader may see them. */
export async function listHistory(
	db: Db,
	{ ficheId, documentId, names }: { ficheId: string; documentId: string; names: boolean }
): Promise<HistoryEntry[]> {
	const [born] = await db
		.select({ at: fiche.createdAt, by: fiche.createdBy })
		.from(fiche)
		.where(eq(fiche.id, ficheId));
	const moves = await db
		.select({ move: ficheMove, version: documentVersion.number })
		.from(ficheMove)
		.leftJoin(documentVersion, eq(documentVersion.id, ficheMove.versionId))
		.where(eq(ficheMove.ficheId, ficheId))
		.orderBy(desc(ficheMove.movedAt));
	const frozenBy = new Set(moves.map(({ version }) => version));
	const versions = (await listVersions(db, { documentId })).filter(
		({ number }) => !frozenBy.has(number)
	);
	const shown = await namesOf(db, {
		accountIds: [
			born?.by,
			...moves.map(({ move }) => move.movedBy),
			...versions.map(({ createdBy }) => createdBy)
		],
		names
	});
	const entries: HistoryEntry[] = [
		...moves.map(({ move, version }) => ({
			kind: 'moved' as const,
			at: move.movedAt,
			by: shown.get(move.movedBy) ?? null,
			from: move.fromStatus,
			to: move.toStatus,
			note: move.note,
			version
		})),
		...versions.map(({ createdAt, createdBy, number, label }) => ({
			kind: 'version' as const,
			at: createdAt,
			by: shown.get(createdBy) ?? null,
			number,
			label
		}))
	];
	entries.sort((a, b) => b.at.getTime() - a.at.getTime());
	if (born) entries.push({ kind: 'created', at: born.at, by: shown.get(born.by) ?? null });
	return entries;
}

/** Everybody whose words are, or were, in the document. */
export async function listAuthors(
	db: Db,
	{ documentId, names }: { documentId: string; names: boolean }
): Promise<string[]> {
	const rows = await db
		.selectDistinct({ accountId: documentClient.accountId })
		.from(documentClient)
		.where(and(eq(documentClient.documentId, documentId), isNotNull(documentClient.accountId)));
	const shown = await namesOf(db, { accountIds: rows.map(({ accountId }) => accountId), names });
	return [...shown.values()].sort((a, b) => a.localeCompare(b, 'fr'));
}

/** Names, or pseudonyms, by account. */
export async function namesOf(
	db: Db,
	{ accountIds, names }: { accountIds: readonly (string | null | undefined)[]; names: boolean }
): Promise<Map<string | null | undefined, string>> {
	const ids = [...new Set(accountIds.filter((id): id is string => typeof id === 'string'))];
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: account.id, name: names ? account.displayName : account.pseudonym })
		.from(account)
		.where(inArray(account.id, ids));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
