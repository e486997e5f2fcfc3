import { INDENT_MAX, type Line, type LineStyle, type Marks, type Run } from './lines.ts';
import type { RichNode } from './rich-node.ts';
import { safeHref } from './rich-text.ts';

/** The lines of a tree: the same words in the same order. What lines cannot say (a table, a third level of titles) becomes the nearest. */
export function linesOfNodes(nodes: readonly RichNode[]): Line[] {
	return linesIn(nodes, { indent: 0, quoted: false });
}

type Place = Pick<LineStyle, 'indent' | 'quoted'>;

function linesIn(nodes: readonly RichNode[], place: Place): Line[] {
	return groupsOf(nodes).flatMap((group) =>
		Array.isArray(group)
			? [lineOf({ ...place, kind: 'paragraph' }, group)]
			: linesOfBlock(group, place)
	);
}

/** Blocks one by one; words that stand beside them, together. */
function groupsOf(nodes: readonly RichNode[]): (RichNode | RichNode[])[] {
	const groups: (RichNode | RichNode[])[] = [];
	for (const node of nodes) {
		const last = groups.at(-1);
		if (!isInline(node)) groups.push(node);
		else if (Array.isArray(last)) last.push(node);
		else groups.push([node]);
	}
	return groups;
}

const isInline = ({ type, text }: RichNode) => text !== undefined || type === 'hardBreak';

function linesOfBlock(node: RichNode, place: Place): Line[] {
	const children = node.content ?? [];
	switch (node.type) {
		case 'paragraph':
			return [lineOf({ ...place, kind: 'paragraph' }, children)];
		case 'heading': {
			const kind = Number(node.attrs?.level) >= 3 ? 'subheading' : 'heading';
			return [lineOf({ ...place, kind }, children)];
		}
		case 'blockquote':
			return linesIn(children, { ...place, quoted: true });
		case 'bulletList':
		case 'orderedList':
			return children.flatMap((item) => linesOfItem(item, node.type, place));
		default:
			return linesIn(children, place);
	}
}

function linesOfItem(item: RichNode, list: string, { indent, quoted }: Place): Line[] {
	const kind = list === 'bulletList' ? 'bullet' : 'ordered';
	const inside = { indent: Math.min(indent + 1, INDENT_MAX), quoted };
	const [first, ...others] = linesIn(item.content ?? [], inside);
	const begins = first && first.kind === 'paragraph' && first.indent === inside.indent;
	const head = begins ? first.runs : [];
	const rest = begins || !first ? others : [first, ...others];
	return [{ kind, indent, quoted, runs: head }, ...rest];
}

function lineOf(style: LineStyle, inline: readonly RichNode[]): Line {
	const runs: Run[] = [];
	for (const node of inline) {
		const text = node.type === 'hardBreak' ? '\n' : (node.text ?? '');
		if (text) runs.push({ text, marks: marksOf(node) });
	}
	return { ...style, runs };
}

function marksOf({ marks = [] }: RichNode): Marks {
	const href = safeHref(marks.find(({ type }) => type === 'link')?.attrs?.href);
	const has = (type: string) => marks.some((mark) => mark.type === type);
	return {
		...(has('bold') ? { bold: true } : {}),
		...(has('italic') ? { italic: true } : {}),
		...(href === null ? {} : { link: href })
	};
}
