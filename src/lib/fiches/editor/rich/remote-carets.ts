import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { PATTERN_COUNT } from '../../../documents/person-mark.ts';
import { placeOf, rangeOfPlace } from './show-changes.ts';
import { isShown } from './text-binding.ts';

type User = { name: string; color: string; pattern?: unknown };

type Options = { awareness: Awareness; text: Y.Text };

const key = new PluginKey<DecorationSet>('remote-carets');

/** Shows where others write in this field: a caret with their name, their selection, in their colour and their pattern. */
export const remoteCarets = (options: Options): Plugin =>
	new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (transaction, carets, _old, state) =>
				transaction.getMeta(key) || isShown(transaction)
					? caretsOf(state, options)
					: carets.map(transaction.mapping, transaction.doc)
		},
		props: { decorations: (state) => key.getState(state) },
		view: (view) => {
			const { awareness, text } = options;
			const follow = () => {
				if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true));
			};
			const tell = () => tellPlace(view, options);
			awareness.on('change', follow);
			view.dom.addEventListener('focusin', tell);
			view.dom.addEventListener('focusout', tell);
			return {
				update: tell,
				destroy: () => {
					awareness.off('change', follow);
					view.dom.removeEventListener('focusin', tell);
					view.dom.removeEventListener('focusout', tell);
					forget(awareness, text);
				}
			};
		}
	});

/** `cursor` in the presence of somebody: relative positions, as every Yjs editor gives them. */
type Cursor = { anchor: unknown; head: unknown } | null | undefined;

function tellPlace(view: EditorView, { awareness, text }: Options): void {
	if (!view.hasFocus()) return forget(awareness, text);
	const { anchor, head } = placeOf(text, view.state);
	const [now] = [
		{ anchor: Y.relativePositionToJSON(anchor), head: Y.relativePositionToJSON(head) }
	];
	const before = awareness.getLocalState()?.cursor as Cursor;
	if (JSON.stringify(before) !== JSON.stringify(now)) awareness.setLocalStateField('cursor', now);
}

/** Nobody is shown in a field they have left; the caret of another field stays. */
function forget(awareness: Awareness, text: Y.Text): void {
	const cursor = awareness.getLocalState()?.cursor as Cursor;
	if (cursor && isIn(text, cursor)) awareness.setLocalStateField('cursor', null);
}

function isIn(text: Y.Text, { head }: NonNullable<Cursor>): boolean {
	const place = Y.createAbsolutePositionFromRelativePosition(
		Y.createRelativePositionFromJSON(head),
		text.doc!,
		false
	);
	return place?.type === text;
}

function caretsOf(state: EditorState, { awareness, text }: Options): DecorationSet {
	const decorations = [...awareness.getStates()].flatMap(([clientId, { user, cursor }]) => {
		if (clientId === awareness.clientID || !user?.name || !cursor) return [];
		return caretOf(state, { clientId, user, cursor, text });
	});
	return DecorationSet.create(state.doc, decorations);
}

function caretOf(
	{ doc }: EditorState,
	{ clientId, user, cursor, text }: { clientId: number; user: User; cursor: Cursor; text: Y.Text }
): Decoration[] {
	const range = rangeOf(doc, cursor!, text);
	if (!range) return [];
	const { anchor, head } = range;
	const caret = Decoration.widget(head, () => drawCaret(user), {
		key: String(clientId),
		side: 10
	});
	if (anchor === head) return [caret];
	return [
		caret,
		Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
			class: `remote-selection pattern-${patternOf(user)}`,
			style: `--person: ${colorOf(user)}`
		})
	];
}

/** What another program gives as a place may be anything. */
function rangeOf(doc: EditorState['doc'], cursor: NonNullable<Cursor>, text: Y.Text) {
	try {
		const [anchor, head] = [cursor.anchor, cursor.head].map((position) =>
			Y.createRelativePositionFromJSON(position)
		);
		return rangeOfPlace(text, doc, { anchor: anchor!, head: head! });
	} catch {
		return null;
	}
}

function drawCaret(user: User): HTMLElement {
	const caret = document.createElement('span');
	caret.className = `remote-caret pattern-${patternOf(user)}`;
	caret.style.setProperty('--person', colorOf(user));
	// The list of people already says this; in the middle of the text it would only cut the reading.
	caret.setAttribute('aria-hidden', 'true');
	const name = document.createElement('span');
	name.className = 'remote-name';
	name.textContent = user.name;
	caret.append('\u2060', name, '\u2060');
	return caret;
}

function patternOf(user: User): number {
	return Math.abs(Number(user.pattern) || 0) % PATTERN_COUNT;
}

function colorOf(user: User): string {
	return /^#[0-9a-f]{6}$/i.test(user.color) ? user.color : '#6b6b6b';
}
