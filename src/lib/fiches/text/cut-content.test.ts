import { expect, it } from 'vitest';
import { cutContent } from './cut-content.ts';
import { emptyContent, type FicheContent } from './shape.ts';

const paragraph = (...texts: string[]) => ({
	type: 'paragraph',
	content: texts.map((text) => ({ type: 'text', text }))
});

function aContent(): FicheContent {
	const content = emptyContent();
	content.lines.title = 'Bus santé';
	content.days.startsOn = '2027-01-01';
	content.rich.finding = [
		paragraph('Les femmes ', 'du plateau'),
		paragraph('renoncent aux soins.')
	];
	content.rows.partners = [{ id: 'a', cells: { name: 'CPTS', contribution: 'Une salle' } }];
	content.tags.populations = ['seniors'];
	return content;
}

it('a text that is not long is whole', () => {
	expect(cutContent(aContent())).toMatchObject({ content: aContent(), isCut: false });
	const { taken } = cutContent(aContent());
	expect(cutContent(aContent(), taken)).toMatchObject({ content: aContent(), isCut: false });
});

it('of a longer one the beginning is shown, within its letters', () => {
	const { letters } = cutContent(aContent()).taken;
	for (let most = 0; most < letters; most += 1) {
		const { content, isCut, taken } = cutContent(aContent(), { letters: most, pieces: 100 });
		expect(isCut).toBe(true);
		expect(taken.letters).toBeLessThanOrEqual(most);
		expect('Bus santé'.startsWith(content.lines.title)).toBe(true);
	}
});

it('and within its pieces', () => {
	const { content, isCut } = cutContent(aContent(), { letters: 1_000, pieces: 3 });
	expect(isCut).toBe(true);
	expect(content.rich.finding).toEqual([paragraph('Les femmes ', 'du plateau')]);
	expect(content.rows.partners).toEqual([]);
	expect(content.lines.title).toBe('Bus santé');
});

it('no letter is cut in two', () => {
	const content = emptyContent();
	content.lines.title = 'a😀';
	expect(cutContent(content, { letters: 2, pieces: 1 }).content.lines.title).toBe('a');
});
