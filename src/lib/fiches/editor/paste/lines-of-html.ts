import {
	INDENT_MAX,
	sameMarks,
	type Line,
	type Marks,
	type Run
} from '../../../documents/rich/lines.ts';
import { safeHref } from '../../../documents/rich/rich-text.ts';
import { cellsOfRow, isDropped, isTrue, rowsOfTable } from './foreign-html.ts';
import { levelOfWord, markerOfWord } from './word-lists.ts';

export type Pasted = {
	lines: Line[];
	/** Pictures were left out. */
	images: boolean;
};

/** Between the cells of a table that becomes lines. */
const BETWEEN_CELLS = ' · ';

/**
 * The lines of what another program put in the clipboard: its words in order, without those that tracked changes deleted
 * and without the comments beside them. Tables become one line a row, their cells kept apart. Never throws.
 */
export function linesOfHtml(root: Element): Pasted {
	const reader = new Reader();
	reader.readChildren(root, { style: plain, marks: {} });
	reader.endLine();
	return { lines: reader.lines, images: reader.images };
}

type Style = Omit<Line, 'runs'>;
type Context = { style: Style; marks: Marks };

const plain: Style = { kind: 'paragraph', indent: 0, quoted: false };

class Reader {
	lines: Line[] = [];
	images = false;
	#runs: Run[] = [];
	#style: Style = plain;

	/** Ends the line that is being read, if it says anything. */
	endLine(): void {
		const runs = trimmed(this.#runs);
		this.#runs = [];
		if (runs.length > 0) this.lines.push({ ...this.#style, runs });
	}

	readChildren(parent: Element, context: Context): void {
		for (const child of parent.childNodes) {
			if (child.nodeType === Node.TEXT_NODE) this.#addWords(child.textContent ?? '', context);
			else if (child instanceof Element) this.#readElement(child, context);
		}
	}

	#readElement(element: Element, context: Context): void {
		if (element.localName === 'img') this.images = true;
		if (isDropped(element)) return;
		if (element.localName === 'br') {
			const isOfBrowser = element.classList.contains('Apple-interchange-newline');
			if (!isOfBrowser) this.#add('\n', context);
			return;
		}
		if (element.localName === 'table') return this.#readTable(element);
		const marks = marksOf(element, context.marks);
		const style = styleOf(element, context.style);
		if (style === null) return this.readChildren(element, { ...context, marks });
		this.endLine();
		this.#style = style;
		this.readChildren(element, { style, marks });
		this.endLine();
		this.#style = context.style;
	}

	#readTable(table: Element): void {
		this.endLine();
		for (const row of rowsOfTable(table)) {
			const words = cellsOfRow(row).filter((cell) => cell !== '');
			const text = words.join(BETWEEN_CELLS);
			if (text) this.lines.push({ ...plain, runs: [{ text, marks: {} }] });
		}
	}

	/** Spaces and ends of line of the source are one space, as in any page; those that do not break stay. */
	#addWords(text: string, context: Context): void {
		const words = text.replace(/[ \t\r\n\f]+/g, ' ');
		const last = this.#runs.at(-1)?.text ?? '';
		const begins = last === '' || /[ \n]$/.test(last);
		const kept = begins ? words.replace(/^ /, '') : words;
		if (kept) this.#add(kept, context);
	}

	#add(text: string, { style, marks }: Context): void {
		if (this.#runs.length === 0) this.#style = style;
		const last = this.#runs.at(-1);
		if (last && sameMarks(last.marks, marks)) last.text += text;
		else this.#runs.push({ text, marks });
	}
}

/** Without the spaces around the line; nothing when it says nothing. */
function trimmed(runs: readonly Run[]): Run[] {
	const kept = runs.map((run) => ({ ...run }));
	while (kept[0] && !kept[0].text.trim()) kept.shift();
	while (kept.at(-1) && !kept.at(-1)!.text.trim()) kept.pop();
	if (kept[0]) kept[0].text = kept[0].text.trimStart();
	const last = kept.at(-1);
	if (last) last.text = last.text.trimEnd();
	return kept;
}

const BLOCKS = new Set(
	'p div section article header footer main aside address figure figcaption dl dt dd pre center form fieldset ul ol menu'.split(
		' '
	)
);

/** How a line that begins with this element is shown; null for what stands inside a line. */
function styleOf(element: Element, around: Style): Style | null {
	const name = element.localName;
	const quoted = around.quoted || name === 'blockquote' || element.hasAttribute('data-quoted');
	if (name === 'h1' || name === 'h2' || element.classList.contains('MsoTitle')) {
		return { kind: 'heading', indent: 0, quoted };
	}
	if (/^h[3-6]$/.test(name)) {
		return { kind: name === 'h4' && isOurs(element) ? 'heading' : 'subheading', indent: 0, quoted };
	}
	if (name === 'li') return { ...styleOfItem(element), quoted };
	const marker = markerOfWord(element);
	if (marker) return { kind: marker, indent: levelOfWord(element) - 1, quoted };
	if (name === 'blockquote') return { ...around, quoted: true };
	if (!BLOCKS.has(name)) return null;
	// What stands in an item of a list, as a paragraph of its own, is still the item.
	return name === 'p' && element.parentElement?.localName !== 'li' && !quoted
		? plain
		: { ...around, quoted };
}

/** Titles of this editor stand two levels below those of a page. */
function isOurs(element: Element): boolean {
	return element.ownerDocument.querySelector('[data-pm-slice]') !== null;
}

function styleOfItem(item: Element): Style {
	const list = item.closest('ul, ol, menu');
	let depth = -1;
	for (let at = list; at; at = at.parentElement?.closest('ul, ol, menu') ?? null) depth += 1;
	const own = Number(list?.getAttribute('data-indent') ?? 0);
	// Google Docs gives the level beside lists that it does not nest.
	const level = Number(item.getAttribute('aria-level') ?? 0) - 1;
	const indent = Math.min(Math.max(depth, own, level, 0), INDENT_MAX);
	return { kind: list?.localName === 'ol' ? 'ordered' : 'bullet', indent, quoted: false };
}

function marksOf(element: Element, around: Marks): Marks {
	const { fontWeight, fontStyle } = (element as HTMLElement).style ?? {};
	const bold = isTrue(
		/^(b|strong)$/.test(element.localName),
		fontWeight,
		/^(bold|bolder|[6-9]00)$/
	);
	const italic = isTrue(/^(i|em)$/.test(element.localName), fontStyle, /^(italic|oblique)/);
	const marks: Marks = { ...around };
	if (bold !== null) set(marks, 'bold', bold);
	if (italic !== null) set(marks, 'italic', italic);
	const href = element.localName === 'a' ? safeHref(element.getAttribute('href')) : null;
	return href === null ? marks : { ...marks, link: href };
}

function set(marks: Marks, name: 'bold' | 'italic', on: boolean): void {
	if (on) marks[name] = true;
	else delete marks[name];
}
