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
