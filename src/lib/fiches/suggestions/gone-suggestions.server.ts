import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { findChange } from '../../documents/rich/proposed-change.ts';
import { bytesOf } from '../../shared/bytes.ts';
import { richTextOf } from '../text/document-content.ts';
import type { SuggestionShown } from './suggestion-json.ts';

/** Which of these open changes can no longer be made: their words are gone. */
export async function listGone(
	db: Db,
	{ documentId, suggestions }: { documentId: string; suggestions: readonly SuggestionShown[] }
): Promise<string[]> {
	const open = suggestions.filter(({ state }) => state === 'open');
	const loaded = open.length ? await loadDocument(db, { documentId }) : null;
	if (!loaded) return [];
	const gone = open.filter(({ field, at, removes, quote, words }) => {
		const change = { at: bytesOf(at), removes, quote, words };
		return findChange(richTextOf(loaded.doc, field), change) === null;
	});
	loaded.doc.destroy();
	return gone.map(({ id }) => id);
}
