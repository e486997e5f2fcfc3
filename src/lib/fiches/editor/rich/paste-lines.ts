import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Line } from '../../../documents/rich/lines.ts';
import { linesOfHtml } from '../paste/lines-of-html.ts';
import { linesOfText } from '../paste/lines-of-text.ts';
import { nodeOfLine } from './line-nodes.ts';

/** Takes what is pasted or dropped from any program as lines. `onImages` is called when pictures were left out. */
export const pastedLines = (onImages: () => void): Plugin =>
	new Plugin({
		props: {
			handlePaste: (view, event) => {
				const data = event.clipboardData;
				if (!data || !view.editable) return false;
				const { lines, images } = linesOf(data);
				if (images) onImages();
				if (lines.length > 0) view.dispatch(pasteLines(view.state, lines).scrollIntoView());
				return true;
			}
		}
	});

function linesOf(data: DataTransfer): { lines: Line[]; images: boolean } {
	const html = data.getData('text/html');
	const plain = linesOfText(data.getData('text/plain'));
	const files = [...data.files].some(({ type }) => type.startsWith('image/'));
	if (!html) return { lines: plain, images: files };
	// A document of its own: nothing in it is loaded or run.
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	const read = linesOfHtml(body);
	return { lines: read.lines.length > 0 ? read.lines : plain, images: read.images || files };
}

const isPlain = ({ kind, indent, quoted }: Line) => kind === 'paragraph' && indent === 0 && !quoted;

/** In place of the selection: the first words go on where the caret is, the others are lines of their own. */
export function pasteLines(state: EditorState, lines: readonly Line[]): Transaction {
	const { tr, schema } = state;
	if (!state.selection.empty) tr.deleteSelection();
	const [first, ...rest] = lines;
	let at = tr.selection.from;
	const isInEmpty = tr.selection.$from.parent.content.size === 0;
	const goesOn = isPlain(first!) || (rest.length === 0 && !isInEmpty);
	const alone = goesOn ? rest : lines;
	if (goesOn) {
		const { content } = nodeOfLine(schema, first!);
		tr.insert(at, content);
		at += content.size;
	}
	if (alone.length === 0) return tr;
	const line = tr.doc.resolve(at);
	const before = line.parentOffset;
	const after = line.parent.content.size - before;
	if (before > 0 && after > 0) tr.split(at);
	const nodes = alone.map((one) => nodeOfLine(schema, one));
	// Before the words that follow the caret, after those that precede it.
	const place = before > 0 ? tr.doc.resolve(at).after() : line.before();
	tr.insert(place, nodes);
	const end = place + nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
	if (isInEmpty && before === 0 && after === 0) tr.delete(end, end + line.parent.nodeSize);
	return tr.setSelection(TextSelection.create(tr.doc, end - 1));
}
