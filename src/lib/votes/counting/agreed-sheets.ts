import { stateOfSheet } from './paper-rules.ts';

type Entry = { sheet: number; ballot: unknown };

/** The sheets that two people typed alike, as one of them did; the others are looked at again. */
export function agreedSheets(entries: readonly Entry[]): unknown[] {
	const bySheet = new Map<number, unknown[]>();
	for (const { sheet, ballot } of entries)
		bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), ballot]);
	return [...bySheet.values()]
		.filter((typed) => stateOfSheet(typed) === 'agreed')
		.map(([ballot]) => ballot);
}
