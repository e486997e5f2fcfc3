import { expect, it } from 'vitest';
import * as Y from 'yjs';
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

function words(doc: Y.Doc, paragraph: number): Y.XmlText {
	return (doc.getXmlFragment('finding').get(paragraph) as Y.XmlElement).get(0) as Y.XmlText;
}

function at(type: Y.XmlText | Y.XmlFragment, index: number): Uint8Array {
	return Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type, index));
}

it('keeps hold of the words of a comment while others write before and inside them', () => {
	const doc = aDocument();
	const text = words(doc, 0);
	const anchor = { field: 'finding', start: at(text, 7), end: at(text, 12) } as const;
	expect(quotedText(doc, anchor)).toBe('suivi');
	text.insert(0, 'Ici : ');
	text.insert(text.toString().indexOf('vi'), 'XX');
	expect(quotedText(doc, anchor)).toBe('suiXXvi');
});

it('reads a passage that runs over two paragraphs, or ends between them', () => {
	const doc = aDocument();
	const start = at(words(doc, 0), 18);
	expect(quotedText(doc, { field: 'finding', start, end: at(words(doc, 1), 6) })).toBe(
		'les villages.\nLe bus'
	);
	const end = at(doc.getXmlFragment('finding'), 1);
	expect(quotedText(doc, { field: 'finding', start, end })).toBe('les villages.');
});

it('says that the words are gone when somebody deleted them', () => {
	const doc = aDocument();
	const text = words(doc, 0);
	const anchor = { field: 'finding', start: at(text, 7), end: at(text, 12) } as const;
	text.delete(5, 9);
	expect(quotedText(doc, anchor)).toBe('');
});

it('does not read in one field what was anchored in another', () => {
	const doc = aDocument();
	const text = words(doc, 0);
	const anchor = { start: at(text, 0), end: at(text, 3) };
	expect(quotedText(doc, { field: 'objectives', ...anchor })).toBeNull();
});

it('refuses bytes that are no position', () => {
	expect(isRelativePosition(at(words(aDocument(), 0), 3))).toBe(true);
	expect(isRelativePosition(new Uint8Array())).toBe(false);
	expect(isRelativePosition(new Uint8Array([255, 255, 255]))).toBe(false);
	expect(isRelativePosition(new Uint8Array(300))).toBe(false);
});
