import { eraseDraft, keepDraft, readDraft, saysSomething } from './answer-draft.ts';
import { typedOf } from '../../shared/typed-form.ts';
import { emptyForm, fillForm } from '../../ui/keeping/fill-form.ts';
import type { Question } from '../questions/questions.ts';
import { readAnswers } from '../questions/read-answers.ts';
import { visibleQuestions } from '../questions/visible-questions.ts';

/** What the page says to this script, in `data-answering`. */
export type Answering = {
	draftKey: string;
	questions: readonly Question[];
	/** False on a page that was just refused: what was typed is in its fields already. */
	restores: boolean;
};

const RETRY_MS = [5000, 10_000, 20_000, 60_000];
const KEEP_SOON_MS = 300;

/**
 * The whole script of an answering page, without the framework: an old phone gets a few kilobytes. The page works without
 * it; with it, questions that do not concern the person are hidden, what they write is kept on the device, and an answer
 * that met no network leaves when it is back. Every word is in the page.
 */
class AnswerOnDevice {
	readonly #box: HTMLElement;
	readonly #form: HTMLFormElement;
	readonly #answering: Answering;
	#keeping: ReturnType<typeof setTimeout> | undefined;
	#retrying: ReturnType<typeof setTimeout> | undefined;
	#tries = 0;
	#isSending = false;

	constructor(box: HTMLElement, form: HTMLFormElement) {
		this.#box = box;
		this.#form = form;
		this.#answering = JSON.parse(box.dataset.answering!) as Answering;
	}

	start(): void {
		this.#restore();
		this.#look();
		this.#form.addEventListener('input', this.#changed);
		this.#form.addEventListener('change', this.#changed);
		this.#form.addEventListener('submit', this.#submitted);
		for (const button of this.#box.querySelectorAll('[data-erase]'))
			button.addEventListener('click', this.#erase);
	}

	/** Called when the page is left, and when the network is back. */
	keepNow = (): void => {
		clearTimeout(this.#keeping);
		const typed = typedOf(new FormData(this.#form));
		if (!saysSomething(typed)) return;
		const formKey = this.#formKey?.value ?? '';
		this.#show('kept', keepDraft(this.#answering.draftKey, { typed, formKey }));
	};

	retry = (): void => {
		if (this.#tries > 0 && this.#box.isConnected) void this.#send();
	};

	get #formKey(): HTMLInputElement | null {
		return this.#form.querySelector('input[name="form-key"]');
	}

	#restore(): void {
		const { draftKey, restores } = this.#answering;
		const draft = restores ? readDraft(draftKey) : null;
		if (!draft || !saysSomething(draft.typed)) return;
		fillForm(this.#form, draft.typed);
		// The same form sent again, even after its page was lost, stays the same answer.
		if (this.#formKey) this.#formKey.value = draft.formKey;
		this.#show('back', true);
		this.#show('kept', true);
	}

	#look(): void {
		const { questions } = this.#answering;
		const { values } = readAnswers(new FormData(this.#form), questions);
		const asked = new Set(visibleQuestions(questions, values).map(({ id }) => id));
		for (const line of this.#box.querySelectorAll<HTMLElement>('[data-question]'))
			line.hidden = !asked.has(line.dataset.question!);
		for (const words of this.#box.querySelectorAll<HTMLElement>('[data-when]')) words.hidden = true;
	}

	#changed = (event: Event): void => {
		const { target } = event;
		// Whoever writes in « Autre » has chosen it.
		if (target instanceof HTMLInputElement && target.dataset.otherOf && target.value.trim()) {
			const box = document.getElementById(target.dataset.otherOf);
			if (box instanceof HTMLInputElement) box.checked = true;
		}
		this.#look();
		this.#show('erased', false);
		clearTimeout(this.#keeping);
		this.#keeping = setTimeout(this.keepNow, KEEP_SOON_MS);
	};

	#erase = (): void => {
		clearTimeout(this.#keeping);
		eraseDraft(this.#answering.draftKey);
		emptyForm(this.#form);
		this.#look();
		for (const state of ['back', 'kept']) this.#show(state, false);
		this.#show('erased', true);
	};

	#submitted = (event: SubmitEvent): void => {
		event.preventDefault();
		this.keepNow();
		void this.#send();
	};

	async #send(): Promise<void> {
		if (this.#isSending) return;
		clearTimeout(this.#retrying);
		this.#isSending = true;
		this.#tell('sending');
		try {
			const body = new URLSearchParams(new FormData(this.#form) as unknown as string[][]);
			const headers = { accept: 'text/html' };
			const response = await fetch(this.#form.action, { method: 'POST', body, headers });
			if (response.redirected && response.ok) return this.#leave(response.url);
			const page = new DOMParser().parseFromString(await response.text(), 'text/html');
			const main = page.querySelector('main');
			if (response.status >= 500 || !main) return this.#later('broken');
			document.querySelector('main')?.replaceWith(document.importNode(main, true));
			document.title = page.title;
			start();
		} catch {
			this.#later('cut');
		} finally {
			this.#isSending = false;
		}
	}

	#leave(address: string): void {
		clearTimeout(this.#keeping);
		eraseDraft(this.#answering.draftKey);
		this.#form.removeEventListener('input', this.#changed);
		current = null;
		location.assign(address);
	}

	#later(state: 'cut' | 'broken'): void {
		this.#tell(state);
		const wait = RETRY_MS[Math.min(this.#tries, RETRY_MS.length - 1)];
		this.#tries += 1;
		this.#retrying = setTimeout(this.retry, wait);
	}

	/** Where the sending stands: one state at a time. */
	#tell(state: 'idle' | 'sending' | 'cut' | 'broken'): void {
		for (const one of ['idle', 'sending', 'cut', 'broken']) this.#show(one, one === state);
		this.#show('again', state === 'cut' || state === 'broken');
	}

	#show(state: string, isShown: boolean): void {
		for (const words of this.#box.querySelectorAll<HTMLElement>(`[data-state="${state}"]`))
			words.hidden = !isShown;
	}
}

let current: AnswerOnDevice | null = null;

function start(): void {
	const box = document.querySelector<HTMLElement>('[data-answering]');
	const form = box?.querySelector('form');
	current = box && form ? new AnswerOnDevice(box, form) : null;
	current?.start();
	document.querySelector<HTMLElement>('main [role="alert"]')?.focus();
}

start();
addEventListener('online', () => current?.retry());
addEventListener('pagehide', () => current?.keepNow());
