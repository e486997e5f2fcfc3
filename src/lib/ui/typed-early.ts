type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** Filled by the page itself (app.html) until its scripts are there; null from then on. */
type Page = Document & { typedEarly?: Set<EventTarget> | null };

/**
 * On a slow network people type before the scripts of the page arrive, and these then write over it what the server had sent.
 * Called when the page begins to come to life: holds what was typed, and returns what gives it back once the page is alive.
 */
export function holdTyped(page: Page = document): () => void {
	const held: Held[] = [...(page.typedEarly ?? [])].filter(isField).map((field) => {
		const { value } = field;
		return { field, value, isChecked: isBox(field) && field.checked, caret: caretOf(field) };
	});
	return () => {
		page.typedEarly = null;
		for (const one of held.splice(0)) giveBack(one);
	};
}

type Held = { field: Field; value: string; isChecked: boolean; caret: number | null };

function giveBack({ field, value, isChecked, caret }: Held): void {
	if (!field.isConnected) return;
	if (isBox(field)) field.checked = isChecked;
	else if (field.value !== value) {
		field.value = value;
		if (caret !== null && 'setSelectionRange' in field) field.setSelectionRange(caret, caret);
	}
	// Another of its group was chosen since.
	if (field.type === 'radio' && !isChecked) return;
	// Whatever follows what is typed there learns it now.
	for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** Fields whose value is words or a choice: a hidden one is the server's, and a file cannot be written over. */
function isField(target: EventTarget): target is Field {
	if (target instanceof HTMLInputElement) return target.type !== 'hidden' && target.type !== 'file';
	return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const isBox = (field: Field): field is HTMLInputElement =>
	field.type === 'checkbox' || field.type === 'radio';

/** Where the person is writing; null where they are not, or in a field that has no caret to speak of. */
function caretOf(field: Field): number | null {
	if (field !== document.activeElement || field instanceof HTMLSelectElement) return null;
	return field.selectionStart;
}
