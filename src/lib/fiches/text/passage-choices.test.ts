import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { quotedText } from './anchors.ts';
import { seedOf } from './document-content.ts';
import { passageChoicesOf } from './passage-choices.ts';
import { emptyContent } from './shape.ts';

function aDocument(...paragraphs: string[]): Y.Doc {
	const content = emptyContent();
	content.rich.objectives = paragraphs.map((text) => ({
		type: 'paragraph',
		content: [{ type: 'text', text }]
	}));
	content.lines.audience = 'Les familles';
	const doc = new Y.Doc();
	Y.applyUpdate(doc, seedOf(content));
	return doc;
}

it('offers each paragraph, and its sentences when it has several', () => {
	const doc = aDocument('Un bus le soir. Deux arrêts de plus !', 'Un seul mot d’ordre.');
	expect(passageChoicesOf(doc, 'objectives').map(({ text }) => text)).toEqual([
		'Un bus le soir. Deux arrêts de plus !',
		'Un bus le soir.',
		'Deux arrêts de plus !',
		'Un seul mot d’ordre.'
	]);
	expect(passageChoicesOf(doc, 'audience').map(({ text }) => text)).toEqual(['Les familles']);
	expect(passageChoicesOf(doc, 'levers')).toEqual([]);
});

it('follows the words when others are written before them, and tells when they are gone', () => {
	const doc = aDocument('Un bus le soir. Deux arrêts de plus.');
	const [, first, second] = passageChoicesOf(doc, 'objectives');
	const text = doc.getText('rich/objectives');
	text.insert(0, 'Chaque jour, ');
	expect(quotedText(doc, first!.anchor)).toBe('Un bus le soir.');
	text.delete(28, text.length - 28);
	expect(quotedText(doc, first!.anchor)).toBe('Un bus le soir.');
	expect(quotedText(doc, second!.anchor)).toBe('');
});
