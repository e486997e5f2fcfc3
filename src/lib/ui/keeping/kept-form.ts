import type { Typed } from '../../shared/typed-form.ts';
import { openDraftStore, type DraftOwner, type DraftStore } from './draft-store.ts';
import { emptyForm, type Control } from './fill-form.ts';
import {
	fieldsOf,
	lacksFields,
	putBack,
	putFilesBack,
	traceOf,
	valueOf,
	wordsOf
} from './form-words.ts';

/** What the page says of a form, in `data-kept`. */
export type Keeping = {
	/** Tells apart the forms of one page. */
	form: string;
	/** What was typed came back in the page: only files are still to be put back. */
	cameBack: boolean;
	/** Sent again by itself when the network is back: for a form that is the same when it is sent twice. */
	resends: boolean;
};
export type Lost = 'cut' | 'broken' | 'said';

/** Whose page it is: the frame of every page says it. */
function ownerIn(page: Document): DraftOwner {
	const { draftOwner } = page.querySelector<HTMLElement>('[data-draft-owner]')?.dataset ?? {};
	return draftOwner ? (JSON.parse(draftOwner) as DraftOwner) : null;
}

/** A device whose storage does not answer holds no form back. */
const DEVICE_MS = 1500;

function soon(work: Promise<unknown> | undefined): Promise<unknown> {
	return Promise.race([work, new Promise((resolve) => setTimeout(resolve, DEVICE_MS))]);
}

const KEEP_SOON_MS = 300;
const RETRY_MS = [5000, 10_000, 20_000, 60_000];

/**
 * A form whose words survive: what is typed is kept on the device, comes back after a reload, and is erased once sent. Every
 * sentence is in the page (`FormEnd.svelte`); this shows and hides them, with or without the framework.
 */
export class KeptForm {
	readonly box: HTMLElement;
	readonly form: HTMLFormElement;
	readonly #keeping: Keeping;
	readonly #store: Promise<DraftStore | null>;
	readonly #listening = new AbortController();
	readonly #before: ReadonlyMap<Control, string>;
	#untouched: string;
	#soon: ReturnType<typeof setTimeout> | undefined;
	#retrying: ReturnType<typeof setTimeout> | undefined;
	#tries = 0;
	#pressed: HTMLElement | null = null;
	#isOver = false;
	/** Whether the device holds something of this form. */
	#isKept = false;
	#isSending = false;

	/** Has the server draw the form again around what was typed: for lines of a list that were added in the page. */
	readonly #reopen: ((typed: Typed) => Promise<void>) | undefined;

	constructor(box: HTMLElement, form: HTMLFormElement, reopen?: (typed: Typed) => Promise<void>) {
		this.#reopen = reopen;
		this.box = box;
		this.form = form;
		this.#keeping = JSON.parse(box.dataset.kept!) as Keeping;
		this.#before = new Map(fieldsOf(form).map((field) => [field, valueOf(field)]));
		this.#untouched = this.#keeping.cameBack ? '' : traceOf(form);
		const place = { path: location.pathname, form: this.#keeping.form };
		this.#store = openDraftStore(ownerIn(document), place);
		void this.#restore();
		const { signal } = this.#listening;
		form.addEventListener('input', this.#changed, { signal });
		// A choice, a file: once made, it is kept at once.
		form.addEventListener('change', () => void this.keepNow(), { signal });
		// What is set otherwise than by a field: a point on a plan.
		form.addEventListener('click', this.#changed, { signal });
		form.addEventListener('keyup', this.#changed, { signal });
		form.addEventListener('click', this.#erased, { signal });
		addEventListener('pagehide', () => void this.keepNow(), { signal });
		addEventListener('online', this.retry, { signal });
		// Somebody goes back to a page that the browser had put aside once it was sent.
		addEventListener('pageshow', this.#cameBack, { signal });
	}

	get isSending(): boolean {
		return this.#isSending;
	}

	/** Said beside the button, which does nothing meanwhile. */
	set isSending(isSending: boolean) {
		this.#isSending = isSending;
		this.#show('sending', isSending);
		if (isSending) this.#pressed?.setAttribute('aria-disabled', 'true');
		else this.#pressed?.removeAttribute('aria-disabled');
	}

	stop(): void {
		clearTimeout(this.#retrying);
		if (!this.#isOver) void this.keepNow();
		this.#listening.abort();
	}

	/** Resolves when the device has what is typed, or cannot have it. */
	async keepNow(): Promise<void> {
		clearTimeout(this.#soon);
		if (this.#isOver) return;
		const isUntouched = traceOf(this.form) + this.#chosen() === this.#untouched;
		if (isUntouched && !this.#isKept) return;
		const words = wordsOf(this.form);
		const store = await this.#store;
		if (!store || this.#isOver) return;
		try {
			this.#isKept = !isUntouched;
			if (isUntouched) await store.erase();
			const isWhole = isUntouched || (await store.keep(words));
			this.#show('kept', this.#isKept);
			this.#show('heavy', !isWhole);
		} catch {
			this.#show('kept', false);
		}
	}

	/** Before anything leaves: the words are on the device first. */
	async leave(pressed: HTMLElement | null): Promise<void> {
		this.#pressed = pressed;
		this.isSending = true;
		clearTimeout(this.#retrying);
		this.#tell(null);
		await soon(this.keepNow());
	}

	/** The server has them: nothing of them stays here. */
	async erase(): Promise<void> {
		this.#isOver = true;
		clearTimeout(this.#soon);
		this.#isKept = false;
		await soon(this.#store.then((store) => store?.erase()).catch(() => {}));
		this.form.querySelector('[data-back]')?.remove();
		for (const state of ['kept', 'heavy']) this.#show(state, false);
	}

	/** The page goes on with the same form: it may be filled again. */
	begin(): void {
		this.isSending = false;
		this.#tries = 0;
		this.#isOver = false;
		this.#untouched = traceOf(this.form) + this.#chosen();
	}

	/** Says beside the button why nothing left, in `words` where the server said why, and leads there. */
	lose(why: Lost, words = ''): void {
		this.isSending = false;
		this.#tell(why, words);
		if (why === 'said' || !this.#keeping.resends) return;
		const wait = RETRY_MS[Math.min(this.#tries, RETRY_MS.length - 1)];
		this.#tries += 1;
		this.#retrying = setTimeout(this.retry, wait);
	}

	retry = (): void => {
		if (this.#tries === 0 || this.isSending || !this.#keeping.resends) return;
		if (!this.form.isConnected) return;
		const button = this.#pressed?.isConnected ? this.#pressed : null;
		this.form.requestSubmit(button as HTMLButtonElement | null);
	};

	async #restore(): Promise<void> {
		const store = await this.#store;
		const draft = await store?.read().catch(() => null);
		if (!draft || this.#isOver) return;
		this.#isKept = true;
		if (this.#keeping.cameBack) return putFilesBack(this.form, draft);
		if (this.#reopen && lacksFields(this.form, draft)) await this.#reopen(draft.typed);
		else putBack(this.form, draft, this.#before);
		this.#show('kept', true);
		this.#sayBack();
	}

	/** At the top of the form, where whoever comes back begins to read. */
	#sayBack(): void {
		const words = this.box.querySelector<HTMLElement>('[data-state="back"]');
		if (!words || this.form.querySelector('[data-back]')) return;
		const shown = words.cloneNode(true) as HTMLElement;
		shown.dataset.back = '';
		shown.hidden = false;
		this.form.prepend(shown);
	}

	#cameBack = (event: Event): void => {
		if ((event as PageTransitionEvent).persisted) this.begin();
	};

	#changed = (): void => {
		clearTimeout(this.#soon);
		this.#show('erased', false);
		this.#soon = setTimeout(() => void this.keepNow(), KEEP_SOON_MS);
	};

	#erased = (event: Event): void => {
		if (!(event.target as Element).closest?.('[data-erase]')) return;
		emptyForm(this.form);
		void this.erase().then(() => {
			this.begin();
			this.#show('erased', true);
		});
	};

	/** Files are no words: their names tell whether they moved. */
	#chosen(): string {
		const files = [...this.form.querySelectorAll<HTMLInputElement>('input[type=file]')];
		const names = files.flatMap((field) => [...(field.files ?? [])].map(({ name }) => name));
		return names.join('/');
	}

	#tell(why: Lost | null, words = ''): void {
		for (const one of ['cut', 'broken', 'said']) this.#show(one, one === why);
		const said = this.box.querySelector('[data-words]');
		if (said) said.textContent = words;
		if (why) this.box.querySelector<HTMLElement>(`[data-state="${why}"]`)?.focus();
	}

	#show(state: string, isShown: boolean): void {
		for (const words of this.form.querySelectorAll<HTMLElement>(`[data-state="${state}"]`))
			words.hidden = !isShown;
	}
}
