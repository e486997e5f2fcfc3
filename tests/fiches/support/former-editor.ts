import { Schema, type Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Player } from './histories.ts';

/** The nodes and marks of the same names in the former shape: one Yjs element a paragraph. */
const schema = new Schema({
	nodes: {
		doc: { content: 'line+' },
		paragraph: { group: 'line', content: 'text*' },
		heading: { group: 'line', content: 'text*', attrs: { level: { default: 2 } } },
		text: {}
	},
	marks: { bold: {}, italic: {} }
});

/** One person in the binding of before 2026-12, which kept each paragraph as an element: the control of the histories. */
export class FormerPerson implements Player {
	readonly doc: Y.Doc;
	readonly undo: Y.UndoManager;
	readonly schema = schema;
	state: EditorState;
	#update: () => void;
	#stop: () => void;

	static seed(paragraphs: readonly string[]): Uint8Array {
		const doc = new Y.Doc();
		doc.getXmlFragment('essai').push(
			paragraphs.map((words) => {
				const paragraph = new Y.XmlElement('paragraph');
				paragraph.insert(0, [new Y.XmlText(words)]);
				return paragraph;
			})
		);
		return Y.encodeStateAsUpdate(doc);
	}

	constructor(doc: Y.Doc) {
		this.doc = doc;
		const fragment = doc.getXmlFragment('essai');
		this.undo = new Y.UndoManager(fragment, {
			trackedOrigins: new Set([ySyncPluginKey]),
			captureTimeout: 0
		});
		const plugin = ySyncPlugin(fragment);
		this.state = EditorState.create({ schema, plugins: [plugin] });
		const view = plugin.spec.view!(this as never);
		this.#update = () => view.update?.(this as never, this.state);
		this.#stop = () => view.destroy?.();
	}

	// What the plugin asks of a view.
	hasFocus = () => false;
	isDestroyed = false;

	dispatch = (transaction: Transaction): void => {
		this.state = this.state.applyTransaction(transaction).state;
		this.#update?.();
	};

	select(anchor: number, head = anchor): void {
		const { doc } = this.state;
		const place = (at: number) => doc.resolve(Math.min(at, doc.content.size));
		this.dispatch(this.state.tr.setSelection(TextSelection.between(place(anchor), place(head))));
	}

	reshape(transaction: Transaction, position: number, chance: number): void {
		const name = chance < 0.5 ? 'heading' : 'paragraph';
		transaction.setNodeMarkup(position, schema.nodes[name]);
	}

	lines(texts: readonly string[]): Node[] {
		return texts.map((text) => schema.node('paragraph', null, [schema.text(text)]));
	}

	get words(): unknown {
		return this.doc.getXmlFragment('essai').toJSON();
	}

	destroy(): void {
		this.#stop();
		this.undo.destroy();
		this.doc.destroy();
	}
}
