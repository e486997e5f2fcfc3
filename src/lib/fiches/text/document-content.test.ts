import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { contentOf, seedOf } from './document-content.ts';
import { emptyContent, type FicheContent } from './shape.ts';
import { plainTextOf } from '../../documents/rich/rich-node.ts';

function aFiche(): FicheContent {
	const content = emptyContent();
	content.lines.title = 'Bus santé des femmes';
	content.rich.finding = [
		{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Constat' }] },
		{
			type: 'paragraph',
			content: [
				{ type: 'text', text: 'Peu de ' },
				{ type: 'text', text: 'suivi', marks: [{ type: 'bold' }] },
				{
					type: 'text',
					text: ' ici',
					marks: [{ type: 'link', attrs: { href: 'https://exemple.fr' } }]
				}
			]
		},
		{
			type: 'bulletList',
			content: [
				{
					type: 'listItem',
					content: [{ type: 'paragraph', content: [{ type: 'text', text: 'un' }] }]
				}
			]
		}
	];
	content.rows.partners = Array.from({ length: 70 }, (_, index) => ({
		id: `ligne-${index}`,
		cells: { name: `Partenaire ${index}`, contribution: '' }
	}));
	content.choices.priority = 'high';
	content.tags.populations = ['families', 'young'];
	content.days.startsOn = '2027-01-01';
	return content;
}

function documentOf(seed: Uint8Array): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, seed);
	return doc;
}

it('gives back from the document what was put into it, rows in their order', () => {
	expect(contentOf(documentOf(seedOf(aFiche())))).toEqual(aFiche());
});

it('reads an empty document as a fiche where nothing is written', () => {
	expect(contentOf(new Y.Doc())).toEqual(emptyContent());
});

it('leaves out what does not fit, and keeps the rest', () => {
	const doc = documentOf(seedOf(aFiche()));
	doc.getMap('partners').set('intruder', 'not a row');
	doc.getMap('values').set('startsOn', 'hier');
	doc.getText('title').insertEmbed(0, { image: 'x' });
	const content = contentOf(doc);
	expect(content.rows.partners).toHaveLength(70);
	expect(content.days.startsOn).toBe('');
	expect(content.lines.title).toBe('Bus santé des femmes');
});

it('reads rich text as plain lines', () => {
	expect(plainTextOf(aFiche().rich.finding)).toBe('Constat\nPeu de suivi ici\nun');
});
