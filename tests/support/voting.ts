import type { Counted, Options, Ranking } from '../../src/lib/votes/methods/ballots.ts';

/** « ABCD » names the options; the first letter is option 0. */
export function optionsOf(letters: string, drawn: string | null = null): Options {
	const drawOrder = drawn === null ? null : [...drawn].map((letter) => letters.indexOf(letter));
	return { count: letters.length, drawOrder };
}

/** Lines like « 5 ACBED », « 8 A=C>D » or « 4 Ab » are so many identical rankings; options left out have no rank. */
export function rankings(letters: string, text: string): Counted<Ranking>[] {
	return linesOf(text).map(({ count, words }) => {
		const groups = words.includes('>') || words.includes('=') ? words.split('>') : [...words];
		const ballot = [...letters].map((letter) => {
			const rank = groups.findIndex((group) => group.includes(letter));
			return rank === -1 ? null : rank + 1;
		});
		return { ballot, count };
	});
}

/** Lines like « 3 ab » are so many identical lists of approved options. */
export function approvals(letters: string, text: string): Counted<number[]>[] {
	return linesOf(text).map(({ count, words }) => ({
		ballot: [...words].map((letter) => letters.indexOf(letter)),
		count
	}));
}

export function lettersOf(letters: string, options: readonly number[]): string {
	return options.map((option) => letters[option]).join('');
}

function linesOf(text: string) {
	return text
		.split(/[\n,]/)
		.map((line) => /(\d+)\s+(\S+)/.exec(line))
		.filter((found) => found !== null)
		.map(([, count, words]) => ({ count: Number(count), words: words! }));
}
