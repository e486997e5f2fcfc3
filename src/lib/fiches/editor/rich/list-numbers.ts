import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { styleOfNode } from './line-nodes.ts';

const key = new PluginKey<DecorationSet>('list-numbers');

/** Gives each line of a numbered list its number. */
export const listNumbers = (): Plugin =>
	new Plugin<DecorationSet>({
		key,
		state: {
			init: (_config, { doc }) => numbersOf(doc),
			apply: (transaction, numbers) =>
				transaction.docChanged ? numbersOf(transaction.doc) : numbers
		},
		props: { decorations: (state) => key.getState(state) }
	});

function numbersOf(doc: Node): DecorationSet {
	const decorations: Decoration[] = [];
	let counts: number[] = [];
	doc.forEach((line, offset) => {
		const { kind, indent } = styleOfNode(line);
		if (kind !== 'ordered') {
			// What continues an item, and inner lists, do not end the list around them.
			counts = counts.slice(0, indent);
			return;
		}
		const number = (counts[indent] ?? 0) + 1;
		counts = [...Array.from({ length: indent }, (_, at) => counts[at] ?? 0), number];
		if (number > 1)
			decorations.push(Decoration.node(offset, offset + line.nodeSize, { start: String(number) }));
	});
	return DecorationSet.create(doc, decorations);
}
