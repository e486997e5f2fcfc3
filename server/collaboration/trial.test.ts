import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Trial } from './trial.ts';

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
	const trial = new Trial(copyOf(committed));
	const reader = copyOf(committed);
	for (const doc of [facilitator, writer]) {
		const brought = trial.apply([Y.encodeStateAsUpdate(doc, before)]);
		if (typeof brought === 'string') throw new Error(brought);
		Y.applyUpdate(reader, brought.payload!);
	}
	expect(wordsOf(reader)).toBe('Un bus de nuit le soir');
	expect(textOf(reader).toDelta()).toEqual(textOf(trial.doc).toDelta());
});

it('brings what several people sent as one update, that depends on nothing else', () => {
	const committed = aDocument('Un bus le soir');
	const before = Y.encodeStateVector(committed);
	const [one, other] = [copyOf(committed), copyOf(committed)];
	textOf(one).insert(0, 'A');
	textOf(other).insert(14, 'B');
	const brought = new Trial(copyOf(committed)).apply([
		Y.encodeStateAsUpdate(one, before),
		Y.encodeStateAsUpdate(other, before)
	]);
	if (typeof brought === 'string') throw new Error(brought);
	Y.applyUpdate(committed, brought.payload!);
	expect(wordsOf(committed)).toBe('AUn bus le soirB');
});
