import { and, eq, inArray } from 'drizzle-orm';
import { hasRole, type Actor } from '../../accounts/actor.ts';
import { isStill, maySeePages, type Standing } from '../../contracts/standing.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import {
	keyOfPair,
	type DocumentAccess,
	type DocumentPair,
	type ReadReason
} from '../../documents/access.ts';
import { actorKey, listActors } from '../../groups/list-actors.server.ts';
import { whyNotWrite, type WritingRefusal } from '../permissions.ts';
import { fiche, ficheGroup, ficheWriter } from '../tables.server.ts';
import type { FicheStatus } from '../workflow.ts';

const codes: Record<WritingRefusal, ReadReason['code']> = {
	'signed-out': 'not-a-writer',
	'not-a-writer': 'not-a-writer',
	withdrawn: 'withdrawn',
	'coordinators-only': 'status',
	still: 'still',
	frozen: 'frozen'
};

/** What one person may do with the document of a fiche; null when it is no fiche's document. */
export async function findFicheAccess(db: Db, pair: DocumentPair): Promise<DocumentAccess | null> {
	const found = await listFicheAccess(db, { pairs: [pair] });
	return found.get(keyOfPair(pair)) ?? null;
}

/** The same for many pairs, by `keyOfPair`. Everybody may read a fiche, but of a contract that is hidden. */
export async function listFicheAccess(
	db: Db,
	{ pairs, now = new Date() }: { pairs: readonly DocumentPair[]; now?: Date }
): Promise<Map<string, DocumentAccess>> {
	const answers = new Map<string, DocumentAccess>();
	if (pairs.length === 0) return answers;
	const sheets = await sheetsOf(db, pairs);
	const actors = await listActors(db, {
		accountIds: [...new Set(pairs.map(({ accountId }) => accountId))],
		contractIds: [...new Set(sheets.map(({ contractId }) => contractId))],
		now
	});
	const byDocument = new Map(sheets.map((sheet) => [sheet.documentId, sheet]));
	for (const pair of pairs) {
		const sheet = byDocument.get(pair.documentId);
		const actor = sheet && actors.get(actorKey(sheet.contractId, pair.accountId));
		const isCoordinator = actor !== undefined && hasRole(actor, 'coordinator');
		if (sheet && actor && maySeePages(sheet.standing, { isCoordinator }))
			answers.set(keyOfPair(pair), accessOf(actor, sheet));
	}
	return answers;
}

type Sheet = {
	id: string;
	documentId: string;
	contractId: string;
	standing: Standing;
	status: FicheStatus;
	groupIds: string[];
	persons: Map<string, { withdrawn: boolean; reason: string | null }>;
};

function accessOf(actor: Actor, sheet: Sheet): DocumentAccess {
	const person = sheet.persons.get(actor.accountId ?? '');
	const refusal = whyNotWrite(actor, {
		status: sheet.status,
		writerGroupIds: sheet.groupIds,
		granted: person !== undefined && !person.withdrawn,
		withdrawn: person?.withdrawn ?? false,
		isStill: isStill(sheet.standing)
	});
	if (refusal === null) return { mode: 'write' };
	const code = codes[refusal];
	const detail = refusal === 'withdrawn' ? (person?.reason ?? undefined) : undefined;
	return { mode: 'read', reason: detail ? { code, detail } : { code } };
}

async function sheetsOf(db: Db, pairs: readonly DocumentPair[]): Promise<Sheet[]> {
	const documentIds = [...new Set(pairs.map(({ documentId }) => documentId))];
	const { id, documentId, contractId, status } = fiche;
	const rows = await db
		.select({ id, documentId, contractId, status, standing: contract.standing })
		.from(fiche)
		.innerJoin(contract, eq(contract.id, fiche.contractId))
		.where(inArray(fiche.documentId, documentIds));
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const accountIds = [...new Set(pairs.map(({ accountId }) => accountId))];
	const [links, persons] = await Promise.all([
		db.select().from(ficheGroup).where(inArray(ficheGroup.ficheId, ids)),
		db
			.select()
			.from(ficheWriter)
			.where(and(inArray(ficheWriter.ficheId, ids), inArray(ficheWriter.accountId, accountIds)))
	]);
	return rows.map(({ id, ...row }) => ({
		id,
		...row,
		groupIds: links.filter(({ ficheId }) => ficheId === id).map(({ groupId }) => groupId),
		persons: new Map(
			persons
				.filter(({ ficheId }) => ficheId === id)
				.map((row) => [
					row.accountId,
					{ withdrawn: row.withdrawnAt !== null, reason: row.withdrawnReason }
				])
		)
	}));
}
