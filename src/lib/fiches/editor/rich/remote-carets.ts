import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { PATTERN_COUNT } from '../../../documents/person-mark.ts';

type User = { name: string; color: string; pattern?: unknown };

/** Shows where others write in this field: a caret with their name, their selection, in their colour and their pattern. */
export const RemoteCarets = Extension.create<{ awareness: Awareness }>({
	name: 'remoteCarets',
	priority: 999,
	addProseMirrorPlugins() {
		return [
			yCursorPlugin(this.options.awareness, {
				cursorBuilder: (user: User) => caretOf(user),
				selectionBuilder: (user: User) => ({
					class: `remote-selection pattern-${patternOf(user)}`,
					style: `--person: ${colorOf(user)}`
				})
			})
		];
	}
});

function caretOf(user: User): HTMLElement {
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
