import type { Typed } from '../../shared/typed-form.ts';

/** What a person began to answer, on their own device. */
export type Draft = { typed: Typed; formKey: string; at: string };

const PREFIX = 'maillage-reponse:';
const KEEP_MS = 14 * 86_400_000;

/** One draft for each questionnaire and person: on a shared computer, nobody opens the draft of another account. */
export function draftKey(phaseId: string, accountId: string | null): string {
	return `${PREFIX}${phaseId}:${accountId ?? ''}`;
}

/** Null when there is none, when it is too old, or when this browser keeps nothing. */
export function readDraft(key: string): Draft | null {
	try {
		const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
		if (!draft || typeof draft.typed !== 'object' || typeof draft.formKey !== 'string') return null;
		const age = Date.now() - new Date(draft.at).getTime();
		if (age >= 0 && age < KEEP_MS) return draft;
		eraseDraft(key);
		return null;
	} catch {
		return null;
	}
}

/** False when this browser keeps nothing: nobody must be told that it did. */
export function keepDraft(key: string, words: Omit<Draft, 'at'>): boolean {
	try {
		const draft: Draft = { ...words, at: new Date().toISOString() };
		localStorage.setItem(key, JSON.stringify(draft));
		return true;
	} catch {
		return false;
	}
}

export function eraseDraft(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// A browser that keeps nothing has nothing to erase.
	}
}

/** What those who sign in began to answer here: for whoever signs out. */
export function forgetAnswerDrafts(): void {
	for (const name of Object.keys(localStorage))
		if (name.startsWith(PREFIX) && !name.endsWith(':')) localStorage.removeItem(name);
}

/** Whether anything was answered: hidden fields and empty ones do not count. */
export function saysSomething(typed: Typed): boolean {
	return Object.entries(typed).some(
		([name, values]) =>
			/^(q-|profile-|name$|email$)/.test(name) && values.some((value) => value.trim())
	);
}
