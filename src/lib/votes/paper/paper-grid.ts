import type { AnyParameters } from '../methods/parameters.ts';

/** More columns than this do not fit across a sheet in large type. */
const COLUMNS_MAX = 11;

/** The grades across the sheet, as the screen shows them; null where one writes a number or crosses a box. */
export function gridOf(parameters: AnyParameters): number[] | null {
	if (parameters.method === 'majority-judgment')
		return Array.from({ length: parameters.grades }, (_, at) => parameters.grades - 1 - at);
	if (parameters.method !== 'score') return null;
	const { lowest, highest } = parameters;
	const count = highest - lowest + 1;
	return count > COLUMNS_MAX ? null : Array.from({ length: count }, (_, at) => lowest + at);
}
