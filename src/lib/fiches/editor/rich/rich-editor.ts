import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { RichField } from '../../text/shape.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import { CommentedPassages } from './commented-passages.ts';
import { marksAndBlocks } from './marks-and-blocks.ts';
import { RemoteCarets } from './remote-carets.ts';

type Options = {
	element: HTMLElement;
	live: LiveFiche;
	field: RichField;
	editable: boolean;
	attributes: Record<string, string>;
	/** Called when a commented passage is clicked. */
	onPassage: (threadId: string) => void;
};

/** One field of rich text, tied to its fragment of the document and to the undo of the whole fiche. */
export function openRichEditor(options: Options): Editor {
	const { element, live, field, editable, attributes, onPassage } = options;
	return new Editor({
		element,
		editable,
		injectCSS: false,
		extensions: [
			...marksAndBlocks,
			Collaboration.configure({
				fragment: live.doc.getXmlFragment(field),
				yUndoOptions: { undoManager: live.undoManager as never }
			}),
			RemoteCarets.configure({ awareness: live.awareness }),
			CommentedPassages.configure({ onPassage })
		],
		editorProps: {
			attributes,
			// What others write never scrolls this person's page.
			handleScrollToSelection: (view) => {
				const sync = ySyncPluginKey.getState(view.state);
				return Boolean(sync?.isChangeOrigin && !sync.isUndoRedoOperation);
			}
		}
	});
}
