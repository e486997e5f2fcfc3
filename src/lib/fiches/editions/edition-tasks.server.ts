import * as Y from 'yjs';
import { Authorship, type AuthorshipRange } from '../../documents/authorship.ts';
import { unpack, type Packed } from '../../documents/bytes/packed.ts';
import { isIncomplete } from '../../documents/state.server.ts';
import { firstTextOf, type FirstText } from '../../documents/succession/succeed-document.server.ts';
import { contentOf, seedOf } from '../text/document-content.ts';
import { moveAnchor, rangesCarried, type HeldPassage } from './carried-text.ts';

type Former = {
	/** The text that goes on. */
	updates: Packed;
	/** Who wrote it. */
	ranges: readonly AuthorshipRange[];
	owners: ReadonlyMap<number, string | null>;
	/** What somebody keeps hold of in it. */
	passages: readonly HeldPassage[];
};

/** The same words without their past. */
export type MadeEdition = {
	text: FirstText;
	/** Whose letters they are. */
	ranges: AuthorshipRange[];
	/** Where each passage is now, in the same order; null for those of which no word is left. */
	anchors: ({ start: Uint8Array; end: Uint8Array } | null)[];
};

/** What is long for a large text: done here for a short one, in a thread for the others (`make-edition.server.ts`). */
export const editionTasks = {
	/** Null rather than begin with other words. */
	make: ({ updates, ranges, owners, passages }: Former): MadeEdition | null => {
		const before = docOf(updates);
		const content = contentOf(before);
		const after = new Y.Doc();
		Y.applyUpdate(after, seedOf(content));
		if (JSON.stringify(contentOf(after)) !== JSON.stringify(content)) return null;
		return {
			text: firstTextOf(after),
			ranges: rangesCarried({ before, after }, new Authorship(ranges, owners)),
			anchors: passages.map((passage) => moveAnchor({ before, after }, passage))
		};
	}
};

function docOf(updates: Packed): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of unpack(updates)) Y.applyUpdate(doc, update);
	});
	if (isIncomplete(doc)) throw new Error('a text misses what it depends on');
	return doc;
}
