import { canonicalJson } from '../canonical-json.ts';

type Entry = { sheet: number; ballot: unknown };

/** The sheets that two people typed alike; the others are looked at again. */
export function agreedSheets(entries: readonly Entry[]): unknown[] {
	const bySheet = new Map<number, string[]>();
	for (const { sheet, ballot } of entries)
		bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), canonicalJson(ballot)]);
	return [...bySheet.values()]
		.filter((texts) => texts.length >= 2 && texts.every((text) => text === texts[0]))
		.map(([text]) => JSON.parse(text!) as unknown);
}
