import { and, gt, inArray } from 'drizzle-orm';
import { session } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { listLiteral, runPrepared } from '#lib/database/run-prepared.server.ts';
import { keyOfPair, type DocumentAccess, type DocumentPair } from '#lib/documents/access.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { listDocumentHeads } from '#lib/documents/queries.server.ts';

type Kinds = Readonly<Record<string, DocumentKind>>;
export type AccessOfPair =
	| { found: false }
	/** `seq`: how far the log of the document goes. */
	| { found: true; kind: string; seq: number; access: DocumentAccess | null };

/** What each pair may do now, by `keyOfPair`. A frozen document is read by everybody, whatever its kind says. */
export async function listAccess(
	db: Db,
	{ pairs, kinds }: { pairs: readonly DocumentPair[]; kinds: Kinds }
): Promise<Map<string, AccessOfPair>> {
	const documentIds = [...new Set(pairs.map(({ documentId }) => documentId))];
	const heads = await listDocumentHeads(db, { documentIds });
	const answers = new Map<string, AccessOfPair>();
	for (const name of new Set([...heads.values()].map(({ kind }) => kind))) {
		const own = pairs.filter(({ documentId }) => heads.get(documentId)?.kind === name);
		const listed = await listByKind(db, kinds[name], own);
		for (const pair of own) {
			const given = listed.get(keyOfPair(pair)) ?? null;
			const { frozen, frozenReason, seq } = heads.get(pair.documentId)!;
			const access = frozen && given?.mode === 'write' ? frozenAccess(frozenReason) : given;
			answers.set(keyOfPair(pair), { found: true, kind: name, seq, access });
		}
	}
	// Another document may have taken its place between the two questions: then it is gone, and no right was withdrawn.
	const lost = pairs.filter((pair) => isLost(answers.get(keyOfPair(pair))));
	const still =
		lost.length > 0
			? await listDocumentHeads(db, { documentIds: lost.map(({ documentId }) => documentId) })
			: new Map();
	for (const pair of lost) if (!still.has(pair.documentId)) answers.delete(keyOfPair(pair));
	for (const pair of pairs) {
		if (!answers.has(keyOfPair(pair))) answers.set(keyOfPair(pair), { found: false });
	}
	return answers;
}

function isLost(answer: AccessOfPair | undefined): boolean {
	return answer?.found === true && answer.access === null;
}

function frozenAccess(reason: string | null): DocumentAccess {
	return { mode: 'read', reason: { code: 'frozen', ...(reason ? { detail: reason } : {}) } };
}

async function listByKind(
	db: Db,
	kind: DocumentKind | undefined,
	pairs: readonly DocumentPair[]
): Promise<Map<string, DocumentAccess>> {
	if (!kind) return new Map();
	if (kind.listAccess) return kind.listAccess(db, { pairs });
	const listed = new Map<string, DocumentAccess>();
	for (const pair of pairs) {
		const access = await kind.findAccess(db, pair);
		if (access) listed.set(keyOfPair(pair), access);
	}
	return listed;
}

/** The numbers that move with the rights of these accounts, and on these documents. What is gone is absent. */
export async function listAccessNumbers(
	db: Db,
	{ accountIds, documentIds }: { accountIds: readonly string[]; documentIds: readonly string[] }
): Promise<{ accounts: Map<string, number>; documents: Map<string, number> }> {
	const rows = await runPrepared<{ id: string; number: string }>(
		db,
		`select account_id as id, version::text as number from account_access where account_id = any($1::uuid[])
		union all
		select id, access::text from document where id = any($2::uuid[])`,
		[listLiteral(accountIds), listLiteral(documentIds)]
	);
	const numbers = new Map(rows.map(({ id, number }) => [id, Number(number)]));
	const only = (ids: readonly string[]) =>
		new Map(ids.flatMap((id) => (numbers.has(id) ? [[id, numbers.get(id)!]] : [])));
	return { accounts: only(accountIds), documents: only(documentIds) };
}

/** Those of these login sessions that have not ended, with the instant (ms since 1970) at which they will. */
export async function listStandingSessions(
	db: Db,
	{ sessionIds }: { sessionIds: readonly string[] }
): Promise<Map<string, number>> {
	if (sessionIds.length === 0) return new Map();
	const now = new Date();
	const rows = await db
		.select({ id: session.id, idle: session.expiresAt, absolute: session.absoluteExpiresAt })
		.from(session)
		.where(
			and(
				inArray(session.id, [...sessionIds]),
				gt(session.expiresAt, now),
				gt(session.absoluteExpiresAt, now)
			)
		);
	return new Map(
		rows.map(({ id, idle, absolute }) => [id, Math.min(idle.getTime(), absolute.getTime())])
	);
}
