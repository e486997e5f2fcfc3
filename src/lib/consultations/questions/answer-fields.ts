/** What the fields of a form hold, by their names: what goes back into them. */
export type Typed = Record<string, string[]>;

/** Longest texts, in characters as a browser counts them: beyond, nobody reads and the form is being misused. */
export const SHORT_TEXT_MAX = 300;
export const LONG_TEXT_MAX = 5000;
export const OTHER_MAX = 200;
export const COMMUNE_MAX = 100;

/** The name of the field of a question; `part` is an option to rank, a row of a matrix, or one of `fieldParts`. */
export function fieldName(questionId: string, part?: string): string {
	return part === undefined ? `q-${questionId}` : `q-${questionId}.${part}`;
}

export const fieldParts = {
	/** « Autre, précisez ». */
	otherWords: 'words',
	/** The commune picked among those that bear the name. */
	communeCode: 'code'
} as const;

/** Every text of a form, by field; files are left out. */
export function typedOf(form: FormData): Typed {
	const typed = new Map<string, string[]>();
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue;
		const known = typed.get(name);
		if (known) known.push(value);
		else typed.set(name, [value]);
	}
	return Object.fromEntries(typed);
}

/** The values of one field, whatever a name such as `constructor` would find on an object. */
export function valuesIn(typed: Typed, name: string): string[] {
	const values: unknown = Object.hasOwn(typed, name) ? typed[name] : undefined;
	if (!Array.isArray(values)) return [];
	return values.filter((value): value is string => typeof value === 'string');
}

export function firstIn(typed: Typed, name: string): string {
	return valuesIn(typed, name)[0] ?? '';
}

/**
 * One kind of line ends, no control character (PostgreSQL refuses some), no half of a pair, no space around. A browser
 * counts an end of line as one character and sends two.
 */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
		.replace(/\p{Cs}/gu, '')
		.trim();
}
