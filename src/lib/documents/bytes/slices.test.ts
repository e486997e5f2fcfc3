import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { slicesOf } from './slices.ts';

type Step = { who: number; what: number; at: number; length: number; meets: boolean };

/** Three people who write, remove, format and nest, and meet now and then. */
function aTextOf(steps: readonly Step[]): Y.Doc {
	const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
	for (const { who, what, at, length, meets } of steps) {
		const doc = docs[who]!;
		if (meets) Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[(who + 1) % 3]!));
		const text = doc.getText('essai');
		const place = at % (text.length + 1);
		const some = Math.min(length, text.length - place);
		if (what === 0) text.insert(place, 'x'.repeat(length + 1));
		else if (what === 1) text.delete(place, some);
		else if (what === 2) text.format(place, some, { bold: at % 2 === 0 });
		else if (what === 3) doc.getMap('rows').set(`${at % 3}`, new Y.Map([['cell', at]]));
		else doc.getArray('list').push([at]);
	}
	for (const doc of docs) Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(doc));
	return docs[0]!;
}

function applied(slices: readonly Uint8Array[], each: (doc: Y.Doc) => void = () => {}): Y.Doc {
	const doc = new Y.Doc();
	for (const slice of slices) {
		Y.applyUpdate(doc, slice);
		each(doc);
	}
	return doc;
}

it('slices make the same text, and none of them waits for one after it', () => {
	const step = fc.record({
		...{ who: fc.nat(2), what: fc.nat(4), at: fc.nat(300), length: fc.nat(9) },
		meets: fc.boolean()
	});
	const steps = fc.array(step, { minLength: 1, maxLength: 150 });
	fc.assert(
		fc.property(steps, fc.integer({ min: 1, max: 9 }), (all, pieces) => {
			const doc = aTextOf(all);
			const again = applied(slicesOf(doc, pieces), ({ store }) =>
				expect(store.pendingStructs).toBeNull()
			);
			expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(doc));
		}),
		{ numRuns: 200 }
	);
});
