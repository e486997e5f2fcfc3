import { KeptForm } from './kept-form.ts';

/** The script of the forms of a page without the framework: `FormEnd.svelte` brings it. Every word is in the page. */
let kept: KeptForm[] = [];

function start(): void {
	for (const one of kept) one.stop();
	kept = [...document.querySelectorAll<HTMLElement>('[data-kept]')].flatMap((box) => {
		const form = box.closest('form');
		return form ? [new KeptForm(box, form)] : [];
	});
	for (const one of kept)
		one.form.addEventListener('submit', (event) => {
			event.preventDefault();
			void send(one, event.submitter);
		});
}

async function send(one: KeptForm, pressed: HTMLElement | null): Promise<void> {
	if (one.isSending) return;
	const body = new FormData(one.form, pressed);
	await one.leave(pressed);
	try {
		const response = await fetch(addressOf(one.form, pressed), {
			method: 'POST',
			headers: { accept: 'text/html' },
			body: one.form.enctype.startsWith('multipart') ? body : asWords(body)
		});
		if (response.redirected && response.ok) {
			await one.erase();
			return location.assign(response.url);
		}
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		if (response.status >= 500) return one.lose('broken');
		if (!page.querySelector('[data-kept]')) return one.lose('said', wordsOfPage(page));
		show(page);
	} catch {
		one.lose('cut');
	}
}

/** Puts the page that the server gave in place of this one. */
function show(page: Document): void {
	const main = page.querySelector('main')!;
	document.querySelector('main')?.replaceWith(document.importNode(main, true));
	document.title = page.title;
	start();
	const first = document.querySelector<HTMLElement>('main [role="alert"]:not([hidden])');
	(first ?? document.getElementById('contenu'))?.focus();
}

function addressOf(form: HTMLFormElement, pressed: HTMLElement | null): string {
	const isOther = pressed?.hasAttribute('formaction') ?? false;
	return isOther ? (pressed as HTMLButtonElement).formAction : form.action;
}

const asWords = (body: FormData) => new URLSearchParams(body as unknown as string[][]);

/** What a page of ours says when it is not the one of the form. */
function wordsOfPage(page: Document): string {
	return page.querySelector('main p, p')?.textContent?.trim() ?? '';
}

start();
