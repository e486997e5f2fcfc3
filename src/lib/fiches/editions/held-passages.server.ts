import { createHash } from 'node:crypto';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { commentThread } from '../tables.server.ts';
import type { FieldKey } from '../text/shape.ts';
import type { HeldPassage } from './carried-text.ts';

/** What somebody keeps hold of in the text, and where to write its new place. */
export type Held = {
	passages: readonly HeldPassage[];
	keep: (id: string, anchors: { start: Uint8Array; end: Uint8Array }) => Promise<void>;
};

/** What comments are about. Those whose words are not in a new text keep their quote. */
export async function heldByComments(db: Db, { ficheId }: { ficheId: string }): Promise<Held> {
	const rows = await db
		.select()
		.from(commentThread)
		.where(and(eq(commentThread.ficheId, ficheId), isNotNull(commentThread.field)));
	const passages = rows.flatMap(({ id, field, anchorStart: start, anchorEnd: end, quote }) =>
		start && end ? [{ id, field: field as FieldKey, start, end, quote }] : []
	);
	const keep: Held['keep'] = async (id, { start, end }) => {
		await db
			.update(commentThread)
			.set({ anchorStart: start, anchorEnd: end })
			.where(and(eq(commentThread.id, id), eq(commentThread.ficheId, ficheId)));
	};
	return { passages, keep };
}

/** The same for the same passages in the same order. */
export function markOf(passages: readonly HeldPassage[]): string {
	const hash = createHash('sha256');
	for (const { id, field, start, end, quote = '' } of passages)
		hash.update(JSON.stringify([id, field, bytesOf(start), bytesOf(end), quote]));
	return hash.digest('base64');
}

function bytesOf(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64');
}
