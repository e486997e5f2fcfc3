import { Editor, Extension } from '@tiptap/core';
import { richTextOf } from '../../text/document-content.ts';
import type { RichField } from '../../text/shape.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import { CommentedPassages } from './commented-passages.ts';
import { LineKeys } from './line-keys.ts';
import { ListNumbers } from './list-numbers.ts';
import { marksAndLines } from './marks-and-lines.ts';
import { PasteLines } from './paste-lines.ts';
import { RemoteCarets } from './remote-carets.ts';
import { TextBinding, type Taken } from './text-binding.ts';

type Options = {
	element: HTMLElement;
	live: LiveFiche;
	field: RichField;
	editable: boolean;
	attributes: Record<string, string>;
	/** Called when a commented passage is clicked. */
	onPassage: (threadId: string) => void;
	/** Called with words of this page that somebody else has just taken out. */
	onTaken: (taken: Taken) => void;
	/** Called when pictures of what was pasted were left out. */
	onImages: () => void;
};

/** One field of rich text, tied to its text in the document and to the undo of the whole fiche. */
export function openRichEditor(options: Options): Editor {
	const { element, live, field, editable, attributes, onPassage } = options;
	const text = richTextOf(live.doc, field);
	const binding = new TextBinding({
		text,
		write: (change) => live.write(change),
		undoManager: live.undoManager,
		onTaken: options.onTaken
	});
	return new Editor({
		element,
		editable,
		injectCSS: false,
		extensions: [
			...marksAndLines,
			LineKeys.configure({ undo: () => live.undo(), redo: () => live.redo() }),
			ListNumbers,
			PasteLines.configure({ onImages: options.onImages }),
			boundTo(binding),
			RemoteCarets.configure({ awareness: live.awareness, text }),
			CommentedPassages.configure({ text, onPassage })
		],
		editorProps: {
			attributes,
			// What others write never scrolls this person's page.
			handleScrollToSelection: () => binding.isShowing
		}
	});
}

/** First of all: what others do is asked of the text, which is written before. */
function boundTo(binding: TextBinding): Extension {
	return Extension.create({
		name: 'textBinding',
		priority: 10_000,
		addProseMirrorPlugins: () => [binding.plugin]
	});
}
