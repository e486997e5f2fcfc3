import { Awareness } from 'y-protocols/awareness';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { rowsOf, seedOf } from '../text/document-content.ts';
import { emptyContent } from '../text/shape.ts';
import type { Happening } from './happenings.ts';
import { LiveFiche } from './live-fiche.svelte.ts';
import { addRow, moveRow, removeRow } from './fields/rows.ts';

/** Two people on one fiche with two partners, each change given at once to the other. */
function aminaAndBruno(): [LiveFiche, LiveFiche] {
	const content = emptyContent();
	content.lines.title = 'Bus santé';
	content.rows.partners = [
		{ id: 'p1', cells: { name: 'CPTS', contribution: '' } },
		{ id: 'p2', cells: { name: 'CCAS', contribution: '' } }
	];
	const seed = seedOf(content);
	const docs = [new Y.Doc(), new Y.Doc()];
	for (const doc of docs) Y.applyUpdate(doc, seed, 'network');
	const lives = docs.map(
		(doc) => new LiveFiche({ doc, awareness: new Awareness(doc), accountId: 'x' })
	);
	docs.forEach((doc, index) =>
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'network') Y.applyUpdate(docs[1 - index]!, update, 'network');
		})
	);
	for (const live of lives) live.awareness.destroy();
	return lives as [LiveFiche, LiveFiche];
}

const names = (live: LiveFiche) => rowsOf(live.doc, 'partners').map(({ cells }) => cells.name);

function nameCell(live: LiveFiche, id: string): Y.Text {
	return (live.doc.getMap('partners').get(id) as Y.Map<Y.Text>).get('name')!;
}

describe('undo', () => {
	it('takes back my words and leaves those of the other', () => {
		const [mine, theirs] = aminaAndBruno();
		mine.write(() => mine.doc.getText('title').insert(0, 'Le '));
		theirs.write(() => theirs.doc.getText('title').insert(12, ' des femmes'));
		mine.undo();
		expect(theirs.doc.getText('title').toString()).toBe('Bus santé des femmes');
		mine.redo();
		expect(theirs.doc.getText('title').toString()).toBe('Le Bus santé des femmes');
	});

	it('gives back a row that I removed, with its words and its place', () => {
		const [mine, theirs] = aminaAndBruno();
		removeRow(mine, 'partners', 'p1');
		expect(names(theirs)).toEqual(['CCAS']);
		mine.undo();
		expect(names(theirs)).toEqual(['CPTS', 'CCAS']);
	});

	it('takes away a row that I added, unless somebody else wrote in it since', () => {
		const [mine, theirs] = aminaAndBruno();
		addRow(mine, 'partners', { name: 'Pharmacie' });
		mine.undo();
		expect(names(theirs)).toEqual(['CPTS', 'CCAS']);
		const id = addRow(mine, 'partners');
		theirs.write(() => nameCell(theirs, id).insert(0, 'Mission locale'));
		mine.undo();
		expect(names(mine)).toEqual(['CPTS', 'CCAS', 'Mission locale']);
	});

	it('never mixes two fields in one step', () => {
		const [mine] = aminaAndBruno();
		mine.enter('title');
		mine.write(() => mine.doc.getText('title').insert(0, 'Le '));
		mine.enter('pilot');
		mine.write(() => mine.doc.getText('pilot').insert(0, 'CPTS'));
		mine.undo();
		expect(mine.doc.getText('pilot').toString()).toBe('');
		expect(mine.doc.getText('title').toString()).toBe('Le Bus santé');
	});
});

describe('rows', () => {
	it('move one place up or down, and stop at the ends', () => {
		const [mine, theirs] = aminaAndBruno();
		addRow(mine, 'partners', { name: 'Lycée' });
		moveRow(mine, 'partners', 'p1', 1);
		expect(names(theirs)).toEqual(['CCAS', 'CPTS', 'Lycée']);
		moveRow(mine, 'partners', 'p1', 1);
		moveRow(mine, 'partners', 'p1', 1);
		expect(names(theirs)).toEqual(['CCAS', 'Lycée', 'CPTS']);
		moveRow(mine, 'partners', 'p1', -1);
		expect(names(theirs)).toEqual(['CCAS', 'CPTS', 'Lycée']);
	});
});

describe('what the other does', () => {
	it('is told with its field, and a removed row as such', () => {
		const [mine, theirs] = aminaAndBruno();
		const told: Happening[] = [];
		mine.onHappening((happening) => told.push(happening));
		theirs.write(() => theirs.doc.getMap('values').set('populations/seniors', true));
		theirs.write(() => nameCell(theirs, 'p1').insert(0, 'La '));
		removeRow(theirs, 'partners', 'p1');
		expect(told).toEqual([
			{ kind: 'wrote', name: '', field: 'populations' },
			{ kind: 'wrote', name: '', field: 'partners' },
			{ kind: 'row-removed', name: '', field: 'partners' }
		]);
	});
});
