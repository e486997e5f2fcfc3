import { INDENT_MAX } from '../../../documents/rich/lines.ts';

/*
 * Word writes a list as paragraphs: `style="mso-list:l0 level2 lfo1"`, and the bullet or the number in a span marked
 * `mso-list:Ignore`.
 */
function listOf(element: Element): RegExpExecArray | null {
	if (element.localName !== 'p') return null;
	return /mso-list:\s*l\d+\s+level(\d+)/i.exec(element.getAttribute('style') ?? '');
}

/** The kind of list that this paragraph of Word is a line of; null for any other element. */
export function markerOfWord(element: Element): 'bullet' | 'ordered' | null {
	if (!listOf(element)) return null;
	const marker = [...element.querySelectorAll('[style]')].find((span) =>
		/mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '')
	);
	const sign = (marker?.textContent ?? '').trim();
	// « o » is a bullet of Word, in Courier; « 1. », « a) », « iv. » are numbers.
	return /^(\d+|[a-z]{1,5})\s*[.)]/i.test(sign) ? 'ordered' : 'bullet';
}

/** From 1. */
export function levelOfWord(element: Element): number {
	const level = Number(listOf(element)?.[1] ?? 1);
	return Math.min(Math.max(level, 1), INDENT_MAX + 1);
}
