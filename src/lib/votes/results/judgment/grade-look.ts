/** The seven looks of a grade, worst first; a scale of another length is spread over them. */
const LOOKS = 7;

export function lookOf(grade: number, grades: number): number {
	return Math.round((grade * (LOOKS - 1)) / (grades - 1));
}

/** Lines drawn over the colour of the lower half, closer as the grade goes down: told apart without any colour. */
export const textures: readonly string[] = [
	'M-2 2l4-4M0 8l8-8M6 10l4-4M-2 6l4 4M0 0l8 8M6-2l4 4',
	'M-2 2l4-4M0 8l8-8M6 10l4-4M-2 6l8-8M2 12l10-10',
	'M-2 2l4-4M0 8l8-8M6 10l4-4',
	'M2 2h1M6 6h1'
];
