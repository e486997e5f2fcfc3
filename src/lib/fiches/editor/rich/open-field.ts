import { richTextOf } from '../../text/document-content.ts';
import type { RichField } from '../../text/shape.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import { commentedPassages } from './commented-passages.ts';
import { lineKeys } from './line-keys.ts';
import { pastedLinks } from './links.ts';
import { listNumbers } from './list-numbers.ts';
import { pastedLines } from './paste-lines.ts';
import { remoteCarets } from './remote-carets.ts';
import { RichEditor } from './rich-editor.ts';
import { suggestedChanges } from './suggested-changes.ts';
import { TextBinding, type Taken } from './text-binding.ts';
import { typedShapes } from './typed-shapes.ts';

type Options = {
	element: HTMLElement;
	live: LiveFiche;
	field: RichField;
	attributes: Record<string, string>;
	onChange: () => void;
	/** Called when a commented passage is clicked. */
	onPassage: (threadId: string) => void;
	/** Called when a suggested change is clicked. */
	onSuggestion: (id: string) => void;
	/** Called with words of this page that somebody else has just taken out. */
	onTaken: (taken: Taken) => void;
	/** Called when pictures of what was pasted were left out. */
	onImages: () => void;
};

/** One field of rich text, tied to its text in the document and to the undo of the whole fiche. */
export function openField(options: Options): RichEditor {
	const { element, live, field, attributes, onChange, onTaken } = options;
	const text = richTextOf(live.doc, field);
	const binding = new TextBinding({
		...{ text, onTaken },
		write: (change) => live.write(change),
		undoManager: live.undoManager
	});
	const plugins = [
		...lineKeys({ undo: () => live.undo(), redo: () => live.redo() }),
		remoteCarets({ awareness: live.awareness, text }),
		typedShapes(),
		listNumbers(),
		commentedPassages(text, options.onPassage),
		suggestedChanges(text, options.onSuggestion),
		// An address pasted over words makes them a link; anything else is lines.
		pastedLinks(),
		pastedLines(options.onImages)
	];
	return new RichEditor({ element, attributes, binding, plugins, onChange });
}
