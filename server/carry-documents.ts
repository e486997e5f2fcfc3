import type { Logger } from 'pino';
import {
	listLinkedPassages,
	moveLinkedPassage
} from '#lib/consultations/follow-up/linked-passages.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { listDocumentsToCarry } from '#lib/documents/succession/carry-document.server.ts';
import { carryFiche, FICHE_SHAPE } from '#lib/fiches/carrying/carry-fiche.server.ts';

const AT_ONCE = 100;

/**
 * Before anybody writes: documents of a former shape become those of today, one transaction each. One that cannot be read is
 * left as it is and told in the log; the others do not wait for it. Returns how many were carried.
 */
export async function carryDocuments(
	db: Db,
	{ log, say }: { log: Logger; say: (what: string) => void }
): Promise<number> {
	let carried = 0;
	const failed = new Set<string>();
	for (;;) {
		const limit = AT_ONCE + failed.size;
		const found = await listDocumentsToCarry(db, { kind: 'fiche', shape: FICHE_SHAPE, limit });
		const ids = found.filter((id) => !failed.has(id));
		if (ids.length === 0) return carried;
		if (carried === 0) say('Mise à jour de la forme des fiches…');
		for (const documentId of ids) {
			try {
				await carryOne(db, documentId);
				carried += 1;
			} catch (error) {
				failed.add(documentId);
				log.error({ err: error, documentId }, 'document not carried over');
			}
		}
	}
}

async function carryOne(db: Db, documentId: string): Promise<void> {
	await db.transaction(async (tx) => {
		const held = await listLinkedPassages(tx, { documentId });
		const keep = (id: string, anchors: { start: Uint8Array; end: Uint8Array }) =>
			moveLinkedPassage(tx, { id, ...anchors });
		await carryFiche(tx, { documentId, held, keep });
	});
}
