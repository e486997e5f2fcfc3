import type { Mentionable } from './comment-requests.ts';

const AFTER_MS = 150;

/** « @am » before the caret: whom the person may be calling. */
export function mentionBefore(text: string, caret: number): { at: number; search: string } | null {
	const found = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}’' -]{0,30})$/u.exec(text.slice(0, caret));
	if (!found) return null;
	const search = found[1]!;
	// After two words that match nobody it is a sentence, not a name.
	if (search.split(' ').length > 3) return null;
	return { at: caret - search.length - 1, search };
}

/** The suggestions under a comment being written (ARIA combobox with a list). */
export class MentionSearch {
	people: readonly Mentionable[] = $state.raw([]);
	active = $state(0);
	#chosen: Mentionable[] = [];
	#find: (search: string) => Promise<readonly Mentionable[]>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked = 0;

	constructor(find: (search: string) => Promise<readonly Mentionable[]>) {
		this.#find = find;
	}

	look(text: string, caret: number): void {
		clearTimeout(this.#timer);
		const mention = mentionBefore(text, caret);
		if (!mention) return this.close();
		this.#timer = setTimeout(async () => {
			this.#asked += 1;
			const mine = this.#asked;
			const people = await this.#find(mention.search.trim());
			if (mine !== this.#asked) return;
			this.people = people;
			this.active = 0;
		}, AFTER_MS);
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#asked += 1;
		this.people = [];
	}

	move(by: number): void {
		this.active = (this.active + by + this.people.length) % this.people.length;
	}

	/** The text once this person is called, and where the caret goes. */
	choose(person: Mentionable, text: string, caret: number): { text: string; caret: number } {
		const mention = mentionBefore(text, caret);
		if (!this.#chosen.some(({ accountId }) => accountId === person.accountId))
			this.#chosen.push(person);
		this.close();
		if (!mention) return { text, caret };
		const called = `@${person.name} `;
		return {
			text: text.slice(0, mention.at) + called + text.slice(caret),
			caret: mention.at + called.length
		};
	}

	/** Those who were chosen and are still in the text. */
	idsIn(text: string): string[] {
		const there = this.#chosen.filter(({ name }) => text.includes(`@${name}`));
		return there.map(({ accountId }) => accountId);
	}
}
