/** What other programs put beside the words: left out. */
const DROPPED = new Set(
	'head style script title meta link template noscript img svg object iframe del'.split(' ')
);

/**
 * True for what is not words of the text: tracked deletions, comments and their marks, what is hidden, bullets that Word
 * writes as letters.
 */
export function isDropped(element: Element): boolean {
	if (DROPPED.has(element.localName)) return true;
	const style = element.getAttribute('style') ?? '';
	if (/mso-list:\s*ignore/i.test(style) || /display:\s*none|mso-hide:\s*all/i.test(style))
		return true;
	return isComment(element, style);
}

/** Word keeps its comments at the end of the page, and a mark of each in the text. */
function isComment(element: Element, style: string): boolean {
	if (/mso-element:\s*comment|mso-comment-(reference|continuation)/i.test(style)) return true;
	return /^Mso(CommentReference|CommentText)$/.test(element.className);
}

/** The rows of a table, those of a table inside it left to its cell. */
export function rowsOfTable(table: Element): Element[] {
	return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
}

/** The words of each cell, on one line. A cell that spans several columns is followed by empty ones. */
export function cellsOfRow(row: Element): string[] {
	return [...row.children]
		.filter(({ localName }) => localName === 'td' || localName === 'th')
		.flatMap((cell) => {
			const span = Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, 20);
			return [wordsOf(cell), ...Array.from({ length: span - 1 }, () => '')];
		});
}

function wordsOf(element: Element): string {
	let words = '';
	const walk = (parent: Element) => {
		for (const child of parent.childNodes) {
			if (child.nodeType === Node.TEXT_NODE) words += child.textContent ?? '';
			else if (child instanceof Element && !isDropped(child)) {
				if (/^(br|p|div|li|tr|td)$/.test(child.localName)) words += ' ';
				walk(child);
			}
		}
	};
	walk(element);
	return words.replace(/\s+/g, ' ').trim();
}

/** What an element says of a mark: by its name, else by its style; null when it says nothing. */
export function isTrue(
	byName: boolean,
	style: string | undefined,
	pattern: RegExp
): boolean | null {
	if (style) return pattern.test(style);
	return byName ? true : null;
}
