import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { removeParts } from '../../documents/snapshot-parts.server.ts';
import { fiche } from '../tables.server.ts';
import {
	beginEdition,
	type Beginning,
	type Begun,
	type EditionRefusal
} from './begin-edition.server.ts';
import { prepareEdition } from './prepare-edition.server.ts';

/** After so many times that somebody wrote while it was prepared, the transaction makes it: those who write wait for it. */
const TIMES = 3;

/**
 * As `beginEdition`, in a transaction of its own that is short for a large text too. Ask first whether the person may. Call
 * `announceAccessChange` afterwards.
 */
export async function beginPreparedEdition(
	db: Db,
	beginning: Beginning
): Promise<Begun | EditionRefusal> {
	for (let time = 0; ; time += 1) {
		const prepared = time < TIMES ? await prepare(db, beginning) : null;
		const begun = await db.transaction((tx) => beginEdition(tx, { ...beginning, prepared }));
		// The transaction that begins it removes them.
		const writing = prepared?.made.text.writing;
		if (typeof begun === 'string' && writing !== undefined) await removeParts(db, writing);
		if (begun !== 'written-meanwhile') return begun;
	}
}

async function prepare(db: Db, { contractId, ficheId, from = null, listHeld }: Beginning) {
	const [row] = await db
		.select({ documentId: fiche.documentId })
		.from(fiche)
		.where(and(eq(fiche.id, ficheId), eq(fiche.contractId, contractId)));
	return row ? prepareEdition(db, { ficheId, ...row, from, listHeld }) : null;
}
