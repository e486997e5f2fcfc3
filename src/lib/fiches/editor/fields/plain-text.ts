import type * as Y from 'yjs';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import {
	changeOf,
	movedBy,
	type TextChange,
	type TextStep
} from '../../../documents/rich/text-change.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties a native field to a shared text: each keystroke becomes the smallest change, and what others write never
 * moves the caret. While an input method composes (accents, kana, phone keyboards), the field is left alone and
 * the changes of others wait. Returns how to untie.
 */
export function tieText(control: Control, text: Y.Text, live: LiveFiche): () => void {
	let shown = text.toString();
	let composing = false;
	let sending = false;
	let waiting: TextStep[][] = [];
	control.value = shown;

	const through = (position: number) => waiting.reduce((at, steps) => movedBy(steps, at), position);
	const send = (): TextChange | null => {
		keepOnOneLine(control);
		const change = changeOf(shown, control.value, control.selectionEnd ?? control.value.length);
		if (!change) return null;
		const start = through(change.index);
		const end = through(change.index + change.remove);
		sending = true;
		live.write(() => {
			// Somebody wrote inside what was replaced: better their words twice than lost.
			if (end - start === change.remove && change.remove > 0) text.delete(start, change.remove);
			if (change.insert) text.insert(start, change.insert);
		});
		sending = false;
		shown = control.value;
		return change;
	};
	const show = (moved: (position: number) => number) => {
		const { selectionStart, selectionEnd, selectionDirection } = control;
		shown = text.toString();
		if (control.value === shown) return;
		control.value = shown;
		if (document.activeElement !== control || selectionStart === null) return;
		control.setSelectionRange(
			moved(selectionStart),
			moved(selectionEnd ?? selectionStart),
			selectionDirection ?? 'none'
		);
	};
	const onInput = () => {
		if (!composing) send();
	};
	const onCompositionStart = () => {
		composing = true;
	};
	const onCompositionEnd = () => {
		composing = false;
		const composedAt = send()?.index;
		const base = composedAt ?? 0;
		const shift = composedAt === undefined ? 0 : through(base) - base;
		show((position) => (composedAt === undefined ? through(position) : position + shift));
		waiting = [];
	};
	const onText = (event: Y.YTextEvent) => {
		if (sending) return;
		const steps = event.delta as TextStep[];
		if (composing) waiting.push(steps);
		else show((position) => movedBy(steps, position));
	};

	control.addEventListener('input', onInput);
	control.addEventListener('compositionstart', onCompositionStart);
	control.addEventListener('compositionend', onCompositionEnd);
	text.observe(onText);
	return () => {
		control.removeEventListener('input', onInput);
		control.removeEventListener('compositionstart', onCompositionStart);
		control.removeEventListener('compositionend', onCompositionEnd);
		text.unobserve(onText);
	};
}

/** What is pasted from a document with several lines comes on one. */
function keepOnOneLine(control: Control): void {
	const line = control.value.replace(/[\r\n]+/g, ' ');
	if (line === control.value) return;
	const caret = control.selectionEnd ?? line.length;
	control.value = line;
	control.setSelectionRange(caret, caret);
}
