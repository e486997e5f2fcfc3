import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { INDENT_MAX, type LineKind, type LineStyle } from '../../../documents/rich/lines.ts';
import { nodeStyleOf, styleOfNode } from './line-nodes.ts';

const isList = (kind: LineKind) => kind === 'bullet' || kind === 'ordered';

type StyledLine = { position: number; node: Node; style: LineStyle };

/** The lines that the selection touches. */
export function selectedLines({ doc, selection }: EditorState): StyledLine[] {
	const lines: StyledLine[] = [];
	doc.nodesBetween(selection.from, selection.to, (node, position) => {
		lines.push({ position, node, style: styleOfNode(node) });
		return false;
	});
	return lines;
}

function restyle(
	transaction: Transaction,
	{ position, style }: StyledLine,
	change: Partial<LineStyle>
): void {
	const { name, attrs } = nodeStyleOf({ ...style, ...change });
	transaction.setNodeMarkup(position, transaction.doc.type.schema.nodes[name], attrs);
}

/** Makes all the selected lines of this kind; plain paragraphs when they all are already. */
export function toggleKind(kind: LineKind): Command {
	return (state, dispatch) => {
		const lines = selectedLines(state);
		const wanted = lines.every(({ style }) => style.kind === kind) ? 'paragraph' : kind;
		const { tr } = state;
		for (const line of lines) {
			const indent = isList(wanted) && isList(line.style.kind) ? line.style.indent : 0;
			restyle(tr, line, { kind: wanted, indent });
		}
		dispatch?.(tr.scrollIntoView());
		return true;
	};
}

export const toggleQuote: Command = (state, dispatch) => {
	const lines = selectedLines(state);
	const quoted = !lines.every(({ style }) => style.quoted);
	const { tr } = state;
	for (const line of lines) restyle(tr, line, { quoted });
	dispatch?.(tr.scrollIntoView());
	return true;
};

/** Lines of a list one level deeper (at most one below the line before them) or less deep. */
export function indentLines(by: 1 | -1): Command {
	return (state, dispatch) => {
		const { tr } = state;
		for (const line of selectedLines(state).filter(({ style }) => isList(style.kind))) {
			const before = tr.doc.resolve(line.position).nodeBefore;
			const above = before && isList(styleOfNode(before).kind) ? styleOfNode(before).indent + 1 : 0;
			const deepest = Math.min(INDENT_MAX, above);
			const indent = Math.max(
				0,
				Math.min(line.style.indent + by, Math.max(deepest, line.style.indent))
			);
			if (indent !== line.style.indent) restyle(tr, line, { indent });
		}
		if (tr.docChanged) dispatch?.(tr.scrollIntoView());
		return true;
	};
}

/** What Enter does: the next line, in the way people know from their word processor. */
export const newLine: Command = (state, dispatch) => {
	const { $from, empty } = state.selection;
	const [line] = selectedLines(state);
	if (!line) return false;
	if (empty && line.node.content.size === 0) {
		const less = lessShaped(line.style);
		if (less) return change(state, dispatch, line, less);
	}
	const { tr } = state;
	if (!empty) tr.deleteSelection();
	const at = tr.mapping.map($from.pos);
	const isTitle = line.style.kind === 'heading' || line.style.kind === 'subheading';
	const $at = tr.doc.resolve(at);
	const atEnd = $at.parentOffset === $at.parent.content.size;
	const next = nodeStyleOf({ ...line.style, ...(isTitle && atEnd && { kind: 'paragraph' }) });
	const { nodes } = state.schema;
	const types = [{ type: nodes[next.name]!, attrs: next.attrs }];
	if (!canSplit(tr.doc, at, 1, types)) return false;
	const atStart = $at.parentOffset === 0 && !atEnd;
	tr.split(at, 1, types);
	// A line made before a title is not one.
	if (isTitle && atStart) restyle(tr, line, { kind: 'paragraph' });
	dispatch?.(tr.scrollIntoView());
	return true;
};

/** What Backspace does at the beginning of a line of a list or a quote: it stops being one. */
export const lessShape: Command = (state, dispatch) => {
	const { $from, empty } = state.selection;
	const [line] = selectedLines(state);
	if (!empty || !line || $from.parentOffset > 0) return false;
	const { nodeBefore } = state.doc.resolve(line.position);
	const continues = !isList(line.style.kind) && nodeBefore && styleOfNode(nodeBefore).quoted;
	const less = continues ? null : lessShaped(line.style);
	return less ? change(state, dispatch, line, less) : false;
};

/** One level less: out of an inner list, then out of the list, then out of the quote; null when it is plain. */
function lessShaped({ kind, indent, quoted }: LineStyle): Partial<LineStyle> | null {
	if (indent > 0) return { indent: indent - 1 };
	if (isList(kind)) return { kind: 'paragraph' };
	return quoted ? { quoted: false } : null;
}

function change(
	{ tr }: EditorState,
	dispatch: Parameters<Command>[1],
	line: StyledLine,
	style: Partial<LineStyle>
): boolean {
	restyle(tr, line, style);
	dispatch?.(tr.scrollIntoView());
	return true;
}
