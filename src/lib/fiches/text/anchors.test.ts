import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { lineEnd } from '../../documents/rich/lines.ts';
import { anchorOf } from '../../documents/rich/passages.ts';
import { isRelativePosition, quotedText } from './anchors.ts';
import { seedOf } from './document-content.ts';
import { emptyContent } from './shape.ts';

function aDocument(): Y.Doc {
	const content = emptyContent();
	content.rich.finding = [
		{ type: 'paragraph', content: [{ type: 'text', text: 'Peu de suivi dans les villages.' }] },
		{ type: 'paragraph', content: [{ type: 'text', text: 'Le bus passe le jeudi.' }] }
	];
	const doc = new Y.Doc();
	Y.applyUpdate(doc, seedOf(content));
	return doc;
}

const words = (doc: Y.Doc) => doc.getText('rich/finding');

/** From and to, counted in the whole field: an end of line is one place. */
function anchored(doc: Y.Doc, from: number, to: number) {
	return { field: 'finding', ...anchorOf(words(doc), { from, to }) } as const;
}

it('keeps hold of the words of a comment while others write before and inside them', () => {
	const doc = aDocument();
	const anchor = anchored(doc, 7, 12);
	expect(quotedText(doc, anchor)).toBe('suivi');
	words(doc).insert(0, 'Ici : ');
	words(doc).insert(words(doc).toString().indexOf('vi'), 'XX');
	expect(quotedText(doc, anchor)).toBe('suiXXvi');
});

it('keeps hold of them when others split, join and reshape their paragraph', () => {
	const doc = aDocument();
	const anchor = anchored(doc, 7, 12);
	words(doc).insertEmbed(8, lineEnd({ kind: 'bullet', indent: 0, quoted: false }));
	expect(quotedText(doc, anchor)).toBe('s\nuivi');
	words(doc).delete(8, 1);
	expect(quotedText(doc, anchor)).toBe('suivi');
});

it('reads a passage that runs over two paragraphs, or ends between them', () => {
	const doc = aDocument();
	expect(quotedText(doc, anchored(doc, 18, 38))).toBe('les villages.\nLe bus');
	expect(quotedText(doc, anchored(doc, 18, 31))).toBe('les villages.');
});

it('says that the words are gone when somebody deleted them', () => {
	const doc = aDocument();
	const anchor = anchored(doc, 7, 12);
	words(doc).delete(5, 9);
	expect(quotedText(doc, anchor)).toBe('');
});

it('finds by its quote a passage that was cut and pasted elsewhere, where it stands once', () => {
	const doc = aDocument();
	const anchor = anchored(doc, 7, 12);
	words(doc).delete(7, 5);
	words(doc).insert(0, 'Le suivi : ');
	expect(quotedText(doc, anchor, 'suivi')).toBe('suivi');
	words(doc).insert(0, 'suivi, ');
	expect(quotedText(doc, anchor, 'suivi')).toBe('');
});

it('reads the same passage in two browsers, whichever took back what', () => {
	const [mine, theirs] = [aDocument(), new Y.Doc()];
	const anchor = anchored(mine, 8, 13);
	const undo = new Y.UndoManager(words(mine));
	words(mine).delete(5, 9);
	undo.undo();
	Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
	expect(words(theirs).toString()).toBe(words(mine).toString());
	expect(quotedText(mine, anchor)).toBe(quotedText(theirs, anchor));
	expect(quotedText(mine, anchor, 'suivi')).toBe('suivi');
	expect(quotedText(theirs, anchor, 'suivi')).toBe('suivi');
});

it('does not read in one field what was anchored in another', () => {
	const doc = aDocument();
	expect(quotedText(doc, { ...anchored(doc, 0, 3), field: 'objectives' })).toBeNull();
});

it('refuses bytes that are no position', () => {
	expect(isRelativePosition(anchored(aDocument(), 3, 4).start)).toBe(true);
	expect(isRelativePosition(new Uint8Array())).toBe(false);
	expect(isRelativePosition(new Uint8Array([255, 255, 255]))).toBe(false);
	expect(isRelativePosition(new Uint8Array(300))).toBe(false);
});
