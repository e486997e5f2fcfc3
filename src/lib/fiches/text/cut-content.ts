import type { RichNode } from '../../documents/rich/rich-node.ts';
import {
	choiceFields,
	dayFields,
	emptyContent,
	lineFields,
	richFields,
	rowsFields,
	tagFields,
	type FicheContent,
	type Row
} from './shape.ts';

/** What a page shows of one fiche: ten times a very long one. More is not read by people, and would be drawn for each who asks. */
export type Size = { letters: number; pieces: number };
export const SHOWN: Size = { letters: 300_000, pieces: 10_000 };

/**
 * The beginning of each field of a fiche, as much as is shown: the letters of all together, and the pieces of which they are made
 * (paragraphs, runs of words of one shape, rows, boxes). What is short is given back whole.
 */
export function cutContent(
	content: FicheContent,
	most: Size = SHOWN
): { content: FicheContent; isCut: boolean; taken: Size } {
	const cut = new Cutting(most);
	const shown = emptyContent();
	for (const key of lineFields) shown.lines[key] = cut.text(content.lines[key]);
	for (const key of choiceFields) shown.choices[key] = cut.text(content.choices[key]);
	for (const key of dayFields) shown.days[key] = cut.text(content.days[key]);
	for (const key of richFields) shown.rich[key] = cut.each(content.rich[key], cut.node);
	for (const key of rowsFields) shown.rows[key] = cut.each(content.rows[key], cut.row);
	for (const key of tagFields) shown.tags[key] = cut.each(content.tags[key], cut.text);
	return { content: shown, isCut: cut.isCut, taken: cut.taken };
}

class Cutting {
	isCut = false;
	readonly taken: Size = { letters: 0, pieces: 0 };
	#most: Size;

	constructor(most: Size) {
		this.#most = most;
	}

	text = (text: string): string => {
		const left = this.#most.letters - this.taken.letters;
		// Not between the two halves of a letter.
		const shown = text.length <= left ? text : text.slice(0, left).replace(/[\ud800-\udbff]$/, '');
		this.isCut ||= shown.length < text.length;
		this.taken.letters += shown.length;
		return shown;
	};

	each<T>(all: readonly T[], one: (item: T) => T): T[] {
		const shown: T[] = [];
		for (const item of all) {
			const { letters, pieces } = this.taken;
			if (letters >= this.#most.letters || pieces >= this.#most.pieces) {
				this.isCut = true;
				break;
			}
			this.taken.pieces += 1;
			shown.push(one(item));
		}
		return shown;
	}

	node = (node: RichNode): RichNode => ({
		...node,
		...(node.text !== undefined && { text: this.text(node.text) }),
		...(node.content && { content: this.each(node.content, this.node) })
	});

	row = ({ id, cells }: Row): Row => {
		const shown = Object.entries(cells).map(([key, cell]) => [key, this.text(cell)]);
		return { id, cells: Object.fromEntries(shown) as Row['cells'] };
	};
}
