import { expect, it } from 'vitest';
import { compareContents, compareWords } from './comparison.ts';
import { emptyContent, type FicheContent } from '../text/shape.ts';

function withContent(change: (content: FicheContent) => void): FicheContent {
	const content = emptyContent();
	change(content);
	return content;
}

it('shows the words that came and went, elisions kept whole', () => {
	expect(compareWords('Accès à l’eau pour tous', 'Accès à l’air pour tous')).toEqual([
		{ kind: 'same', text: 'Accès à ' },
		{ kind: 'removed', text: 'l’eau ' },
		{ kind: 'added', text: 'l’air ' },
		{ kind: 'same', text: 'pour tous' }
	]);
});

it('gives back both texts whole, whatever they are', () => {
	const texts = ['', 'a', 'Le bus.\nLe jeudi ?', '  deux  espaces ', 'l’’x', 'é 😀 ñ'];
	for (const before of texts) {
		for (const after of texts) {
			const changes = compareWords(before, after);
			const side = (hidden: string) =>
				changes
					.filter(({ kind }) => kind !== hidden)
					.map(({ text }) => text)
					.join('');
			expect(side('added')).toBe(before);
			expect(side('removed')).toBe(after);
		}
	}
});

it('follows a line of a table by its id, wherever it was moved', () => {
	const row = (id: string, name: string) => ({ id, cells: { name, contribution: '' } });
	const before = withContent(({ rows }) => {
		rows.partners = [row('a', 'PMI'), row('b', 'CAF'), row('c', 'École')];
	});
	const after = withContent(({ rows }) => {
		rows.partners = [row('c', 'Écoles'), row('a', 'PMI'), row('d', 'Mairie')];
	});
	const [change] = compareContents(before, after, {
		wordsOf: (_, text) => text,
		compare: compareWords
	});
	expect(change).toMatchObject({
		field: 'partners',
		rows: [
			{ id: 'c', kind: 'changed' },
			{ id: 'd', kind: 'added' },
			{ id: 'b', kind: 'removed' }
		]
	});
});

it('says which boxes were ticked and unticked, and leaves unchanged fields out', () => {
	const before = withContent(({ tags, lines, days }) => {
		tags.populations = ['families', 'young'];
		lines.pilot = 'CPTS';
		days.startsOn = '2027-01-01';
	});
	const after = withContent(({ tags, lines, days }) => {
		tags.populations = ['families', 'seniors'];
		lines.pilot = 'CPTS';
		days.startsOn = '2027-02-01';
	});
	expect(
		compareContents(before, after, {
			wordsOf: (_, text) => text.toUpperCase(),
			compare: compareWords
		})
	).toEqual([
		{
			field: 'populations',
			kind: 'tags',
			added: ['SENIORS'],
			removed: ['YOUNG'],
			same: ['FAMILIES']
		},
		{
			field: 'startsOn',
			kind: 'text',
			changes: expect.arrayContaining([{ kind: 'added', text: expect.stringContaining('02') }])
		}
	]);
});
