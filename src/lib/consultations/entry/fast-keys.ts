/**
 * Typing form after form without the mouse: a figure chooses the answer of that rank and, where only one fits, goes on to
 * the next question; Enter goes on; Ctrl or Cmd with Enter keeps the form.
 */
export function fastKeys(form: HTMLFormElement) {
	form.addEventListener('keydown', onKey);
	return { destroy: () => form.removeEventListener('keydown', onKey) };
}

function onKey(event: KeyboardEvent & { currentTarget: EventTarget | null }): void {
	const form = event.currentTarget as HTMLFormElement;
	const field = event.target;
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		event.preventDefault();
		form.requestSubmit();
		return;
	}
	if (!(field instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey)
		return;
	if (event.key === 'Enter') {
		event.preventDefault();
		focusAfter(form, field);
	} else if (/^[1-9]$/.test(event.key) && (field.type === 'radio' || field.type === 'checkbox')) {
		const choices = fieldsOf(form).filter(({ name }) => name === field.name) as HTMLInputElement[];
		const chosen = choices[Number(event.key) - 1];
		if (!chosen) return;
		event.preventDefault();
		chosen.click();
		if (field.type === 'radio') focusAfter(form, chosen);
		else chosen.focus();
	}
}

/** The first field of the next question in sight, or the button that keeps the form. */
function focusAfter(form: HTMLFormElement, field: HTMLElement & { name: string }): void {
	const all = fieldsOf(form);
	const group = field.closest('.question');
	const next = all
		.slice(all.indexOf(field as HTMLInputElement) + 1)
		.find((one) => one.name !== field.name && (!group || isNewGroup(one, group, field)));
	(next ?? form.querySelector<HTMLElement>('button[type="submit"]'))?.focus();
}

/** Another question; or, in a table, another row of the same one. */
function isNewGroup(one: HTMLElement, group: Element, field: HTMLElement): boolean {
	const isChoice = field instanceof HTMLInputElement && field.type === 'checkbox';
	return isChoice ? !group.contains(one) : true;
}

function fieldsOf(form: HTMLFormElement): HTMLInputElement[] {
	const all = form.querySelectorAll<HTMLInputElement>(
		'input:not([type="hidden"]), select, textarea'
	);
	return [...all].filter((field) => field.offsetParent !== null);
}
