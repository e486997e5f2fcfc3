import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Shadow } from './shadow.ts';

const textOf = (doc: Y.Doc) => doc.getXmlFragment('essai').get(0) as Y.XmlText;

const wordsOf = (doc: Y.Doc) =>
	(textOf(doc).toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');

function aDocument(words: string): Y.Doc {
	const doc = new Y.Doc();
	doc.getXmlFragment('essai').insert(0, [new Y.XmlText(words)]);
	return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

it('keeps the words of an update whose formats Yjs tidies up as they arrive', () => {
	const committed = aDocument('Un bus le soir');
	const [facilitator, writer] = [copyOf(committed), copyOf(committed)];
	const before = Y.encodeStateVector(committed);
	textOf(facilitator).format(0, 14, { bold: true });
	textOf(writer).format(0, 6, { bold: true });
	textOf(writer).insert(6, ' de nuit', { bold: true });
	const live = copyOf(committed);
	const shadow = new Shadow(live);
	for (const doc of [facilitator, writer]) {
		const payload = shadow.try(Y.encodeStateAsUpdate(doc, before));
		expect(payload).toBeInstanceOf(Uint8Array);
		Y.applyUpdate(live, payload as Uint8Array);
	}
	expect(wordsOf(live)).toBe('Un bus de nuit le soir');
	expect(textOf(live).toDelta()).toEqual(textOf(shadow.doc).toDelta());
});
