import type { Typed } from '../../shared/typed-form.ts';
import { ownerOf, type DeskPlace } from './entry-store.ts';

const keyOf = (place: DeskPlace) => `saisie ${ownerOf(place)}`;

/** The form that is being typed, in this tab: a reload gives it back. */
export function readDraft(place: DeskPlace): Typed {
	try {
		return JSON.parse(sessionStorage.getItem(keyOf(place)) ?? '{}') as Typed;
	} catch {
		return {};
	}
}

export function writeDraft(place: DeskPlace, typed: Typed | null): void {
	try {
		if (typed) sessionStorage.setItem(keyOf(place), JSON.stringify(typed));
		else sessionStorage.removeItem(keyOf(place));
	} catch {
		// The form itself still holds what is typed.
	}
}
