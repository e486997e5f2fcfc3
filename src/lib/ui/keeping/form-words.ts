import { typedOf, valuesIn } from '../../shared/typed-form.ts';
import type { Draft } from './draft-store.ts';
import { fillForm, isControl, type Control } from './fill-form.ts';

/** Said to the parts of a form that have more than fields, once a draft is back: a point on a plan. */
export const DRAFT_BACK = 'draft-back';

/** What a form holds now: its words, and the files that were chosen. A password is never kept, nor what says that it is not. */
export function wordsOf(form: HTMLFormElement): Draft {
	const data = new FormData(form);
	const files = new Map<string, File>();
	for (const [name, value] of data)
		if (value instanceof File && value.size > 0) files.set(name, value);
	const typed = typedOf(data);
	for (const { type, name } of fieldsOf(form)) if (type === 'password') delete typed[name];
	return { typed, files };
}

/** The same words give the same text. Hidden fields are the page’s, but for those that a person moves. */
export function traceOf(form: HTMLFormElement): string {
	const said = fieldsOf(form).map((field) => `${field.name} ${valueOf(field)}`);
	const point = [...form.querySelectorAll<HTMLInputElement>('input[name^="plan"]')];
	return JSON.stringify([...said, ...point.map(({ value }) => value)]);
}

/** Puts a draft back, except where the person has already written something else since `before`. */
export function putBack(
	form: HTMLFormElement,
	draft: Draft,
	before: ReadonlyMap<Control, string>
): void {
	fillForm(form, draft.typed, (field) => before.get(field) !== valueOf(field));
	// Where the form began from: what others saved meanwhile is told, not written over.
	for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
		const values = valuesIn(draft.typed, field.name);
		const isAlone = form.elements.namedItem(field.name) === field;
		if (isAlone && values.length === 1) field.value = values[0]!;
	}
	putFilesBack(form, draft);
	for (const field of fieldsOf(form)) {
		if (before.get(field) === valueOf(field)) continue;
		// Whatever follows what is typed there learns it now.
		for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
	}
	form.dispatchEvent(new CustomEvent(DRAFT_BACK, { detail: draft.typed }));
}

/** A file that was lost with the page; one chosen since stays. */
export function putFilesBack(form: HTMLFormElement, { files }: Draft): void {
	for (const [name, file] of files) {
		const field = form.elements.namedItem(name);
		if (!(field instanceof HTMLInputElement) || field.files?.length) continue;
		const chosen = new DataTransfer();
		chosen.items.add(file);
		field.files = chosen.files;
	}
}

/** Whether the page has no field for something of a draft: a line of a list that was added in the page. */
export function lacksFields(form: HTMLFormElement, { typed }: Draft): boolean {
	const now = typedOf(new FormData(form));
	const named = new Set([...form.elements].map((element) => element.getAttribute('name') ?? ''));
	return Object.entries(typed).some(([name, values]) => {
		if (!named.has(name)) return !/^plan[XY]$/.test(name);
		const isBoxes = fieldsOf(form).some(
			(field) => field.name === name && /^(checkbox|radio)$/.test(field.type)
		);
		return !isBoxes && values.length !== (now[name]?.length ?? 0);
	});
}

export function fieldsOf(form: HTMLFormElement): Control[] {
	return [...form.elements].filter(isControl).filter(({ name }) => name !== '');
}

export function valueOf(field: Control): string {
	if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
		return `${field.value} ${field.checked}`;
	return field.value;
}
