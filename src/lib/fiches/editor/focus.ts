const FOCUSABLE =
	'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** Puts the focus on what comes after an element in the page: how one leaves the text with Escape. */
export function focusAfter(element: HTMLElement): void {
	const next = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
		(candidate) =>
			element.compareDocumentPosition(candidate) & Node.DOCUMENT_POSITION_FOLLOWING &&
			!element.contains(candidate) &&
			candidate.tabIndex >= 0 &&
			candidate.checkVisibility()
	);
	next?.focus();
}

/** Puts the focus in a field, and shows it. */
export function focusField(field: string): void {
	const section = document.getElementById(`champ-${field}`);
	if (!section) return;
	const control = section.querySelector<HTMLElement>(
		'[role="textbox"], textarea, input:not([type="search"]), select, button'
	);
	control?.focus({ preventScroll: true });
	section.scrollIntoView({ block: 'start' });
}
