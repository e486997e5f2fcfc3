import { formatList } from '../../../shared/format.ts';
import { quoted } from '../../../shared/punctuation.ts';
import { others } from './count-messages.ts';

/** What the pages give for each option. */
export type CountedOption = { label: string; cost?: number | null };
/** Options by their position: as they were written, and short enough to come back in many sentences. */
export type OptionNames = { full: readonly string[]; short: readonly string[] };

const LONGEST = 60;
const MOST_NAMED = 5;

/** Two options that would become the same once shortened stay whole. */
export function namesOf(options: readonly CountedOption[]): OptionNames {
	const full = options.map(({ label }) => label);
	const cut = full.map(shorten);
	const short = cut.map((name, at) =>
		cut.indexOf(name) === cut.lastIndexOf(name) ? name : full[at]!
	);
	return { full, short };
}

function shorten(label: string): string {
	if (label.length <= LONGEST) return label;
	const start = label.slice(0, LONGEST);
	const space = start.lastIndexOf(' ');
	return `${start.slice(0, space > LONGEST / 2 ? space : LONGEST).trimEnd()}…`;
}

/** « A », « B » et « C »; the first few, then how many others. */
export function listOf(names: readonly string[], positions: readonly number[]): string {
	const isLong = positions.length > MOST_NAMED + 1;
	const named = isLong ? positions.slice(0, MOST_NAMED) : positions;
	const words = named.map((at) => quoted({ words: names[at] ?? '' }));
	return formatList(isLong ? [...words, others({ count: positions.length - MOST_NAMED })] : words);
}
