import * as Y from 'yjs';
import { safeHref } from './rich-text.ts';

/*
 * Rich text inside a Yjs document is one `Y.Text`: the words of all its lines one after the other, and at the end of each
 * line a `Y.Map` that says how this line is shown. To reshape a line is to set a key of its end, to split it is to insert
 * an end, to join two is to remove one: no letter is ever taken out and written again, so that whatever others type
 * meanwhile stays where they typed it. The form is Quill's delta (one text, line ends that carry the format of their block); an end
 * is a map and not a formatted character, because formats of neighbouring letters run into each other (decision 0024).
 */

export const lineKinds = ['paragraph', 'heading', 'subheading', 'bullet', 'ordered'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Lists inside lists, and what continues an item of them. */
export const INDENT_MAX = 8;

export type LineStyle = {
	kind: LineKind;
	/** For a list, how many lists it stands in; for the others, how many list items they continue. */
	indent: number;
	quoted: boolean;
};

export const plainStyle: Readonly<LineStyle> = { kind: 'paragraph', indent: 0, quoted: false };

/** `link` is an address that may be followed. */
export type Marks = { bold?: true; italic?: true; link?: string };

/** Words with the same marks. `\n` breaks the line without ending it. */
export type Run = { text: string; marks: Marks };

export type Line = LineStyle & { runs: Run[] };

/** A line where it stands in its text: `from` and `length` in UTF-16 units, its end not counted. */
export type StandingLine = Line & {
	from: number;
	length: number;
	/** Absent for last words that nobody has ended. */
	end: Y.Map<unknown> | null;
};

/** The lines of a text, at least one; what is no word and no end of line keeps one place. */
export function readLines(text: Y.Text): StandingLine[] {
	const lines: StandingLine[] = [];
	let runs: Run[] = [];
	let from = 0;
	let at = 0;
	const endLine = (end: Y.Map<unknown> | null) => {
		lines.push({ ...styleOf(end), runs, from, length: at - from, end });
		runs = [];
		at += 1;
		from = at;
	};
	for (const { insert, attributes } of text.toDelta() as Operation[]) {
		if (insert instanceof Y.Map) {
			endLine(insert);
			continue;
		}
		const words = typeof insert === 'string' ? insert : '\ufffc';
		addRun(runs, { text: words, marks: marksIn(attributes ?? {}) });
		at += words.length;
	}
	if (runs.length > 0 || lines.length === 0) endLine(null);
	return lines;
}

type Operation = { insert: unknown; attributes?: Record<string, unknown> };

function addRun(runs: Run[], run: Run): void {
	const last = runs.at(-1);
	if (last && sameMarks(last.marks, run.marks)) last.text += run.text;
	else runs.push(run);
}

function marksIn({ bold, italic, link }: Record<string, unknown>): Marks {
	const href = safeHref(link);
	return { ...(bold ? { bold: true } : {}), ...(italic ? { italic: true } : {}), ...linked(href) };
}

const linked = (href: string | null) => (href === null ? {} : { link: href });

export function sameMarks(a: Marks, b: Marks): boolean {
	return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

export function styleOf(end: Y.Map<unknown> | null): LineStyle {
	if (!end) return { ...plainStyle };
	const [kind, indent, quoted] = [end.get('kind'), end.get('indent'), end.get('quoted')];
	return {
		kind: isLineAttribute('kind', kind) ? (kind as LineKind) : 'paragraph',
		indent: isLineAttribute('indent', indent) ? (indent as number) : 0,
		quoted: quoted === true
	};
}

/** Whether the end of a line may carry this. */
export function isLineAttribute(key: string, value: unknown): boolean {
	if (key === 'kind') return (lineKinds as readonly unknown[]).includes(value);
	if (key === 'quoted') return typeof value === 'boolean';
	const whole = typeof value === 'number' && Number.isInteger(value);
	return key === 'indent' && whole && value >= 0 && value <= INDENT_MAX;
}

/** Changes what differs, and nothing else: two people may change two things of one line at once. */
export function setStyle(end: Y.Map<unknown>, wanted: LineStyle): void {
	const now = styleOf(end);
	for (const key of ['kind', 'indent', 'quoted'] as const) {
		if (now[key] === wanted[key]) continue;
		if (wanted[key] === plainStyle[key]) end.delete(key);
		else end.set(key, wanted[key]);
	}
}

/** The end of a new line, ready to be inserted (`insertEmbed`). */
export function lineEnd({ kind, indent, quoted }: LineStyle): Y.Map<unknown> {
	const end = new Y.Map<unknown>();
	if (kind !== plainStyle.kind) end.set('kind', kind);
	if (indent !== plainStyle.indent) end.set('indent', indent);
	if (quoted !== plainStyle.quoted) end.set('quoted', quoted);
	return end;
}

/** Writes lines into an empty text. A text where nothing is written has one end of line, so that two people never make it twice. */
export function writeLines(text: Y.Text, lines: readonly Line[]): void {
	const all = lines.length > 0 ? lines : [{ ...plainStyle, runs: [] }];
	text.applyDelta(
		all.flatMap((line) => [
			...line.runs.map(({ text: insert, marks }) => ({ insert, attributes: { ...marks } })),
			{ insert: lineEnd(line) }
		])
	);
}

/** The words of a text with each of its places: an end of line is `\n`, so that an index of the one is an index of the other. */
export function flatTextOf(text: Y.Text): string {
	const delta = text.toDelta() as Operation[];
	return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '\n')).join('');
}
