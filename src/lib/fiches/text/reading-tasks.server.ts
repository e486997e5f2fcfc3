import * as Y from 'yjs';
import { Authorship, type AuthorshipRange } from '../../documents/authorship.ts';
import { unpack, type Packed } from '../../documents/bytes/packed.ts';
import { isIncomplete } from '../../documents/state.server.ts';
import { cutContent, type Size } from './cut-content.ts';
import { contentOf } from './document-content.ts';
import { handsOf, type Hands } from './hands.ts';
import type { FicheContent } from './shape.ts';

/** The words of a fiche as they are shown; `isCut` when it is longer than that. */
export type Reading = { content: FicheContent; isCut: boolean; taken: Size };

type OfHands = {
	updates: Packed;
	ranges: readonly AuthorshipRange[];
	owners: ReadonlyMap<number, string | null>;
};

/** What is long for a large text: done here for a short one, in a thread for the others (`readings.server.ts`). */
export const readingTasks = {
	read: ({ updates }: { updates: Packed }): Reading => {
		const doc = docOf(updates);
		const reading = cutContent(contentOf(doc));
		doc.destroy();
		return reading;
	},

	hands: ({ updates, ranges, owners }: OfHands): Hands => {
		const doc = docOf(updates);
		const hands = handsOf(doc, new Authorship(ranges, owners));
		doc.destroy();
		return hands;
	}
};

export type ReadingTasks = typeof readingTasks;

function docOf(updates: Packed): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of unpack(updates)) Y.applyUpdate(doc, update);
	});
	// Rather nothing than a text with holes.
	if (isIncomplete(doc)) throw new Error('a text misses what it depends on');
	return doc;
}
