import type { Node } from 'prosemirror-model';

/*
 * Places of a text of lines and places of the editor. In the text an end of line takes one place, in the editor a line
 * takes two more than its words. `END` stands for an end of line in flat words: nobody can type it.
 */
export const END = '\0';

const flats = new WeakMap<Node, string>();

/** The words of a line; a line break inside it is `\n`. */
export function flatLine(line: Node): string {
	const known = flats.get(line);
	if (known !== undefined) return known;
	const flat = line.textBetween(0, line.content.size, '', '\n').replaceAll(END, ' ');
	flats.set(line, flat);
	return flat;
}

/** All the words of a document, each line followed by its end. */
export function flatDoc(doc: Node): string {
	const lines: string[] = [];
	doc.forEach((line) => lines.push(flatLine(line), END));
	return lines.join('');
}

/** The index, in the text, of a position of the editor. */
export function indexOf(doc: Node, position: number): number {
	let index = 0;
	let found = -1;
	doc.forEach((line, offset) => {
		if (found >= 0) return;
		if (position < offset + line.nodeSize) {
			found = index + Math.min(Math.max(position - offset - 1, 0), line.content.size);
		}
		index += line.content.size + 1;
	});
	return found >= 0 ? found : index;
}

/** The position, in the editor, of an index of the text: always inside a line. */
export function positionOf(doc: Node, index: number): number {
	let before = 0;
	let found = -1;
	doc.forEach((line, offset) => {
		if (found >= 0) return;
		if (index <= before + line.content.size) found = offset + 1 + index - before;
		before += line.content.size + 1;
	});
	return found >= 0 ? found : doc.content.size - 1;
}
