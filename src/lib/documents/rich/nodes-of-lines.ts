import type { Line, LineKind, Marks, Run } from './lines.ts';
import type { RichNode } from './rich-node.ts';

/** What is open while lines are read one after the other: a list and its last item, or a quote. */
type Open = { node: RichNode; list: LineKind | null };

/** Lines as the tree that pages, comparisons and other programs read. */
export function nodesOfLines(lines: readonly Line[]): RichNode[] {
	if (lines.every(isBlank)) return [];
	const root: RichNode = { type: 'doc', content: [] };
	let open: Open[] = [];
	for (const line of lines) {
		open = openFor(line, open, root);
		childrenOf(placeFor(line, open, root)).push(blockOf(line));
	}
	return root.content!;
}

function isBlank({ kind, quoted, runs }: Line): boolean {
	return kind === 'paragraph' && !quoted && runs.length === 0;
}

const isList = (kind: LineKind | null) => kind === 'bullet' || kind === 'ordered';

/** Closes what this line does not continue, and opens what it needs. */
function openFor(line: Line, before: readonly Open[], root: RichNode): Open[] {
	const open = [...before];
	const stays = open[0]?.list === null;
	if (stays !== line.quoted && (stays || isList(line.kind))) open.length = 0;
	if (line.quoted && isList(line.kind) && open.length === 0) open.push(newQuote(root));
	const outside = open[0]?.list === null ? 1 : 0;
	// A quote inside an item lasts as long as its lines.
	while (open.length > outside && open.at(-1)!.list === null) open.pop();
	const depth = outside + Math.min(line.indent, open.length - outside);
	if (isList(line.kind)) return openList(line.kind, depth, open, root);
	open.length = depth;
	return line.quoted && outside === 0 ? [...open, lastQuote(parentIn(open, root))] : open;
}

function openList(kind: LineKind, depth: number, open: readonly Open[], root: RichNode): Open[] {
	if (open[depth]?.list === kind) return open.slice(0, depth + 1);
	const around = open.slice(0, depth);
	const type = kind === 'bullet' ? 'bulletList' : 'orderedList';
	return [...around, append(parentIn(around, root), { type, content: [] }, kind)];
}

/** Where something new begins: the last item of the innermost list, the quote, or the text itself. */
function parentIn(open: readonly Open[], root: RichNode): RichNode {
	const last = open.at(-1);
	if (!last) return root;
	return last.list === null ? last.node : itemOf(last);
}

/** The quote that ends this node, or a new one. */
function lastQuote(parent: RichNode): Open {
	const last = childrenOf(parent).at(-1);
	return last?.type === 'blockquote' ? { node: last, list: null } : newQuote(parent);
}

function newQuote(parent: RichNode): Open {
	return append(parent, { type: 'blockquote', content: [] }, null);
}

function append(parent: RichNode, node: RichNode, list: LineKind | null): Open {
	childrenOf(parent).push(node);
	return { node, list };
}

function childrenOf(node: RichNode): RichNode[] {
	return (node.content ??= []);
}

const itemOf = ({ node }: Open): RichNode => childrenOf(node).at(-1)!;

/** Where the block of this line goes: a new item of a list, or what is open. */
function placeFor({ kind }: Line, open: readonly Open[], root: RichNode): RichNode {
	const last = open.at(-1);
	if (last && last.list !== null && isList(kind)) {
		return append(last.node, { type: 'listItem', content: [] }, null).node;
	}
	return parentIn(open, root);
}

function blockOf({ kind, runs }: Line): RichNode {
	const content = runs.flatMap(nodesOfRun);
	const filled = content.length > 0 && { content };
	if (kind === 'heading') return { type: 'heading', attrs: { level: 2 }, ...filled };
	if (kind === 'subheading') return { type: 'heading', attrs: { level: 3 }, ...filled };
	return { type: 'paragraph', ...filled };
}

function nodesOfRun({ text, marks }: Run): RichNode[] {
	const given = nodeMarksOf(marks);
	return text
		.split('\n')
		.flatMap((words, index): RichNode[] => [
			...(index > 0 ? [{ type: 'hardBreak' }] : []),
			...(words ? [{ type: 'text', text: words, ...(given.length > 0 && { marks: given }) }] : [])
		]);
}

function nodeMarksOf({ bold, italic, link }: Marks): NonNullable<RichNode['marks']> {
	return [
		...(bold ? [{ type: 'bold' }] : []),
		...(italic ? [{ type: 'italic' }] : []),
		...(link ? [{ type: 'link', attrs: { href: link } }] : [])
	];
}
