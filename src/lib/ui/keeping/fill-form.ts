import { valuesIn, type Typed } from '../../shared/typed-form.ts';

const UNTYPED = /^(hidden|file|submit|image|button|reset)$/;

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Puts what was kept back into the fields of a form, except where the person has already written something else. */
export function fillForm(
	form: HTMLFormElement,
	typed: Typed,
	wasTouched: (control: Control) => boolean = isTouched
): void {
	const controls = [...form.elements].filter(isControl);
	const touched = new Set(controls.filter(wasTouched).map(({ name }) => name));
	/** Of fields that share a name, each takes its own line. */
	const taken = new Map<string, number>();
	for (const control of controls) {
		const { name } = control;
		if (!name || touched.has(name) || !(name in typed)) {
			if (name && !touched.has(name) && isBox(control)) control.checked = false;
			continue;
		}
		const values = valuesIn(typed, name);
		if (isBox(control)) control.checked = values.includes(control.value);
		else {
			const at = taken.get(name) ?? 0;
			control.value = values[at] ?? '';
			taken.set(name, at + 1);
		}
	}
}

/** Empties every field, whatever the page had put there. */
export function emptyForm(form: HTMLFormElement): void {
	for (const control of [...form.elements].filter(isControl)) {
		if (isBox(control)) control.checked = false;
		else control.value = '';
	}
}

/** What people type or choose: a hidden field is not, and a file cannot be written over. */
export function isControl(element: Element): element is Control {
	if (element instanceof HTMLInputElement) return !UNTYPED.test(element.type);
	return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

function isBox(control: Control): control is HTMLInputElement {
	return control.type === 'checkbox' || control.type === 'radio';
}

function isTouched(control: Control): boolean {
	if (isBox(control)) return control.checked !== control.defaultChecked;
	if (control instanceof HTMLSelectElement)
		return (
			[...control.options].some((option) => option.defaultSelected !== option.selected) &&
			control.value !== ''
		);
	return control.value !== control.defaultValue;
}
