import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { changeFinder } from '../../documents/rich/proposed-change.ts';
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
	const finders = new Map<string, ReturnType<typeof changeFinder>>();
	const gone = open.filter(({ field, at, ...change }) => {
		const find = finders.get(field) ?? changeFinder(richTextOf(loaded.doc, field));
		finders.set(field, find);
		return find({ ...change, at: bytesOf(at) }) === null;
	});
	loaded.doc.destroy();
	return gone.map(({ id }) => id);
}
