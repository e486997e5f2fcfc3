import * as Y from 'yjs';
import type { Range } from './passages.ts';

/** Letters of one Yjs client, by their ids: client, first clock, how many (UTF-16 units; an end of line is one). */
export type IdRange = readonly [client: number, clock: number, length: number];

/** A letter of a word, or a digit. */
export const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

/** Letters in a row of one item of a text. `index` is where they stand; an end of line is `\n`. */
export type Letters = { client: number; clock: number; text: string; index: number };

/** The words that an item holds, each of its places one unit; empty for what is no place (a format). */
export function wordsOfItem({ content, length, countable }: Y.Item): string {
	if (content instanceof Y.ContentString) return content.str;
	return countable ? '\n'.repeat(length) : '';
}

/** The same letters, each once: in the order of their ids, joined where they follow each other. */
export function mergeIds(ids: readonly IdRange[]): IdRange[] {
	const merged: [number, number, number][] = [];
	for (const [client, clock, length] of [...ids].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = merged.at(-1);
		if (last && last[0] === client && last[1] + last[2] >= clock) {
			last[2] = Math.max(last[2], clock + length - last[1]);
		} else merged.push([client, clock, length]);
	}
	return merged;
}

/** The letters that stand in a text, found by their ids. What is made of a text is of the moment: it does not follow it. */
export class StandingLetters {
	readonly flat: string;
	#byClient = new Map<number, Letters[]>();

	constructor(text: Y.Text) {
		let flat = '';
		for (let item = text._start; item; item = item.right) {
			if (item.deleted || !item.countable) continue;
			const { client, clock } = item.id;
			const words = wordsOfItem(item);
			const letters = { client, clock, text: words, index: flat.length };
			const own = this.#byClient.get(client);
			if (own) own.push(letters);
			else this.#byClient.set(client, [letters]);
			flat += words;
		}
		this.flat = flat;
		for (const own of this.#byClient.values()) own.sort((a, b) => a.clock - b.clock);
	}

	/** Those of these letters that stand, in the order of their ids. */
	find([client, clock, length]: IdRange): Letters[] {
		const own = this.#byClient.get(client) ?? [];
		const found: Letters[] = [];
		for (let at = firstEndingAfter(own, clock); at < own.length; at += 1) {
			const some = own[at]!;
			const from = Math.max(some.clock, clock);
			const to = Math.min(some.clock + some.text.length, clock + length);
			if (from >= to) break;
			const skipped = from - some.clock;
			const text = some.text.slice(skipped, to - some.clock);
			found.push({ client, clock: from, text, index: some.index + skipped });
		}
		return found;
	}

	/** Where those of these letters that stand are, in the order of the text, joined where they touch. */
	rangesOf(ids: readonly IdRange[]): Range[] {
		const letters = mergeIds(ids)
			.flatMap((range) => this.find(range))
			.sort((a, b) => a.index - b.index);
		const ranges: Range[] = [];
		for (const { index, text } of letters) {
			const last = ranges.at(-1);
			if (last && last.to === index) last.to += text.length;
			else ranges.push({ from: index, to: index + text.length });
		}
		return ranges;
	}
}

function firstEndingAfter(sorted: readonly Letters[], clock: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const { clock: from, text } = sorted[middle]!;
		if (from + text.length > clock) high = middle;
		else low = middle + 1;
	}
	return low;
}
