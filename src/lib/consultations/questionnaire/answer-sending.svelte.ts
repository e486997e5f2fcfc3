import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';
import { eraseDraft, keepDraft, readDraft, saysSomething, type Draft } from './answer-draft.ts';
import { typedOf, type Typed } from './answer-fields.ts';
import type { Question } from './questions.ts';
import { readAnswers } from './read-answers.ts';

type Asked = {
	key: string;
	questions: () => readonly Question[];
	formKey: () => string;
	/** Sends the form again, as its button does. */
	send: () => void;
};
export type SendingState = 'idle' | 'sending' | 'cut' | 'broken';

const RETRY_MS = [5000, 10_000, 20_000, 60_000];

/** What an answer goes through on its way, from the draft on the device to the page that says it is saved. */
export class AnswerSending {
	state = $state<SendingState>('idle');
	/** What this device found wrong before anything was sent. */
	refusals = $state.raw<Record<string, string> | null>(null);
	isDraftKept = $state(false);
	readonly #asked: Asked;
	#tries = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(asked: Asked) {
		this.#asked = asked;
	}

	draft(): Draft | null {
		return readDraft(this.#asked.key);
	}

	keep(form: HTMLFormElement): void {
		const typed = typedOf(new FormData(form));
		if (!saysSomething(typed)) return;
		this.isDraftKept = keepDraft(this.#asked.key, { typed, formKey: this.#asked.formKey() });
	}

	erase(): void {
		eraseDraft(this.#asked.key);
		this.isDraftKept = false;
	}

	/** Called when the network comes back, and by the clock. */
	retry = (): void => {
		if (this.state === 'cut' || this.state === 'broken') this.#asked.send();
	};

	stop(): void {
		clearTimeout(this.#timer);
	}

	readonly submit: SubmitFunction = ({ cancel, formData, formElement }) => {
		clearTimeout(this.#timer);
		if (this.state === 'sending') return cancel();
		this.keep(formElement);
		const { refusals } = readAnswers(typedOf(formData), this.#asked.questions());
		if (Object.keys(refusals).length) {
			this.refusals = refusals;
			this.state = 'idle';
			return cancel();
		}
		this.refusals = null;
		this.state = 'sending';
		return async ({ result, update }) => {
			if (result.type === 'redirect') {
				this.erase();
				location.assign(result.location);
				return;
			}
			if (result.type === 'error') return this.#later(result.status === undefined);
			this.state = 'idle';
			this.#tries = 0;
			await update({ reset: false, invalidateAll: false });
			// It was refused by something that changed meanwhile: the page must show what is true now.
			if (result.type === 'failure' && result.status === 409) await invalidateAll();
		};
	};

	#later(isCut: boolean): void {
		this.state = isCut ? 'cut' : 'broken';
		const wait = RETRY_MS[Math.min(this.#tries, RETRY_MS.length - 1)];
		this.#tries += 1;
		this.#timer = setTimeout(this.retry, wait);
	}
}

/** What somebody typed, or their browser put back, before the script arrived: it must survive it. */
export function typedBeforeScript(id: string): Typed | null {
	if (typeof document === 'undefined') return null;
	const form = document.getElementById(id);
	return form instanceof HTMLFormElement ? typedOf(new FormData(form)) : null;
}
