import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import * as Y from 'yjs';
import { lineKinds, plainStyle, readLines, writeLines } from '#lib/documents/rich/lines.ts';
import { nodeOfLine, nodeStyleOf } from '#lib/fiches/editor/rich/line-nodes.ts';
import { richSchema as schema } from '#lib/fiches/editor/rich/schema.ts';
import { TextBinding } from '#lib/fiches/editor/rich/text-binding.ts';
import type { Player } from './histories.ts';

/** The first state of a text, the same for all. */
export function boundSeed(paragraphs: readonly string[]): Uint8Array {
	const doc = new Y.Doc();
	writeLines(
		doc.getText('essai'),
		paragraphs.map((text) => ({ ...plainStyle, runs: [{ text, marks: {} }] }))
	);
	return Y.encodeStateAsUpdate(doc);
}

const HERE = { name: 'here' };

/** No browser puts a caret in the middle of a letter of two UTF-16 units. */
function outsidePair(doc: Node, at: number): number {
	const next = at < doc.content.size ? doc.textBetween(at, at + 1) : '';
	return /^[\udc00-\udfff]/.test(next) ? at - 1 : at;
}

/** The editor of one person without a browser around it: its state, the text it is bound to, its own undo. */
export class BoundPerson implements Player {
	readonly schema = schema;
	readonly text: Y.Text;
	readonly undo: Y.UndoManager;
	readonly binding: TextBinding;
	state: EditorState;

	readonly doc: Y.Doc;

	constructor(doc: Y.Doc) {
		this.doc = doc;
		this.text = doc.getText('essai');
		this.undo = new Y.UndoManager(this.text, {
			trackedOrigins: new Set([HERE]),
			captureTimeout: 0
		});
		this.binding = new TextBinding({
			text: this.text,
			write: (change) => doc.transact(change, HERE),
			undoManager: this.undo
		});
		this.state = EditorState.create({ schema, plugins: [this.binding.plugin] });
		this.binding.connect(this);
	}

	dispatch = (transaction: Transaction): void => {
		this.state = this.state.applyTransaction(transaction).state;
		this.binding.write();
	};

	/** Puts the caret (or a selection) at positions of the editor, brought into its lines. */
	select(anchor: number, head = anchor): void {
		const { doc } = this.state;
		const place = (at: number) => doc.resolve(outsidePair(doc, Math.min(at, doc.content.size)));
		this.dispatch(this.state.tr.setSelection(TextSelection.between(place(anchor), place(head))));
	}

	/** What the buttons of lists, titles and quotes do. */
	reshape(transaction: Transaction, position: number, chance: number): void {
		const kind = lineKinds[Math.floor(chance * lineKinds.length)]!;
		const indent = Math.floor(chance * 100) % 3;
		const quoted = Math.floor(chance * 1000) % 5 === 0;
		const { name, attrs } = nodeStyleOf({ kind, indent, quoted });
		transaction.setNodeMarkup(position, schema.nodes[name], attrs);
	}

	lines(texts: readonly string[]): Node[] {
		return texts.map((text, at) => {
			const kind = lineKinds[(text.length + at) % lineKinds.length]!;
			return nodeOfLine(schema, { ...plainStyle, kind, runs: [{ text, marks: {} }] });
		});
	}

	get words(): unknown {
		return readLines(this.text).map(({ runs, kind, indent, quoted }) => ({
			runs,
			kind,
			indent,
			quoted
		}));
	}

	destroy(): void {
		this.binding.disconnect();
		this.undo.destroy();
		this.doc.destroy();
	}
}
