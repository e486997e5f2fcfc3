import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { quotedText } from '../text/anchors.ts';
import type { ThreadShown } from './comment-json.ts';

/** What the passage of a conversation has become: the same, other words, or gone. */
export type Passage = { state: 'same' } | { state: 'changed'; text: string } | { state: 'gone' };

/** For each conversation on a passage, what it reads today. Those on the whole fiche are absent. */
export async function passagesOf(
	db: Db,
	{ documentId, threads }: { documentId: string; threads: readonly ThreadShown[] }
): Promise<Record<string, Passage>> {
	const anchored = threads.filter(({ field, start, end }) => field && start && end);
	const loaded = anchored.length ? await loadDocument(db, { documentId }) : null;
	if (!loaded) return {};
	const passages = anchored.map(({ id, field, start, end, quote }) => {
		const anchor = { field: field!, start: bytesOf(start!), end: bytesOf(end!) };
		return [id, passageOf(quotedText(loaded.doc, anchor, quote), quote)] as const;
	});
	loaded.doc.destroy();
	return Object.fromEntries(passages);
}

function passageOf(text: string | null, quote: string): Passage {
	if (!text) return { state: 'gone' };
	const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
	return flat(text).startsWith(flat(quote)) ? { state: 'same' } : { state: 'changed', text };
}

function bytesOf(base64: string): Uint8Array {
	return new Uint8Array(Buffer.from(base64, 'base64'));
}
