import type { Node } from 'prosemirror-model';
import { Plugin, type Command, type EditorState } from 'prosemirror-state';
import { safeHref } from '../../../documents/rich/rich-text.ts';
import { linkAddress } from './link-address.ts';
import { richSchema } from './schema.ts';

type Linked = { from: number; to: number; href: string };

const link = richSchema.marks.link!;

const addressOf = (node: Node) => link.isInSet(node.marks)?.attrs.href as string | undefined;

/** The link in which the whole selection stands, with all its words; null when there is none. */
export function linkAt({ doc, selection }: EditorState): Linked | null {
	const { $from, to } = selection;
	const start = $from.start();
	let found: Linked | null = null;
	let last: Linked | null = null;
	$from.parent.forEach((child, offset) => {
		const href = addressOf(child);
		const from = start + offset;
		if (href === undefined) last = null;
		else if (last && last.href === href && last.to === from) last.to = from + child.nodeSize;
		else last = { from, to: from + child.nodeSize, href };
		if (last && last.from <= $from.pos && to <= last.to) found = last;
	});
	return doc.content.size > 0 ? found : null;
}

/** True where the words that are selected, or those around the caret, are a link. */
export function isInLink(state: EditorState): boolean {
	const at = linkAt(state);
	if (!at) return false;
	// After the last letter of a link, what is typed is no longer in it.
	return !state.selection.empty || (state.selection.from > at.from && state.selection.from < at.to);
}

/** Makes a link of what is selected, or of the whole link around the caret. `null` takes the link away. */
export function setLink(href: string | null): Command {
	return (state, dispatch) => {
		const { from, to } = linkAt(state) ?? state.selection;
		const { tr } = state;
		tr.removeMark(from, to, link);
		if (href !== null) tr.addMark(from, to, link.create({ href }));
		dispatch?.(tr.removeStoredMark(link));
		return true;
	};
}

/** An address pasted over selected words makes them a link. */
export const pastedLinks = (): Plugin =>
	new Plugin({
		props: {
			handlePaste: (view, event) => {
				if (view.state.selection.empty) return false;
				const pasted = event.clipboardData?.getData('text/plain') ?? '';
				if (safeHref(pasted.trim()) === null) return false;
				const href = linkAddress(pasted);
				return href !== null && setLink(href)(view.state, view.dispatch);
			}
		}
	});
