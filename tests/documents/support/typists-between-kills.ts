import type { LiveDocument } from '#lib/documents/live/live-document.ts';

/** Words that each person types between two kills: as many on a slow machine as on a fast one. */
const WORDS_BETWEEN = 15;

/** Somebody who types, and types again after each kill; each word is unique. */
export class Typist {
	readonly client: LiveDocument;
	#name: string;
	#words: string[] = [];
	#left = WORDS_BETWEEN;
	#timer: ReturnType<typeof setInterval>;

	constructor(name: string, client: LiveDocument, random: () => number) {
		this.#name = name;
		this.client = client;
		this.#timer = setInterval(() => {
			if (this.#left === 0) return;
			this.#left -= 1;
			const text = client.doc.getText('audience');
			const word = `${this.#name}${this.#words.length};`;
			this.#words.push(word);
			// Always between two words, so that each can be found again.
			const from = Math.floor(random() * (text.length + 1));
			text.insert(from === 0 ? 0 : text.toString().indexOf(';', from - 1) + 1, word);
		}, 40);
	}

	/** The words that this person was shown as saved. */
	acknowledged(): string[] {
		const { status } = this.client;
		if (status.kind === 'read-only') throw new Error(JSON.stringify(status));
		const pending = 'pending' in status ? status.pending : 0;
		return ['connecting', 'unreached'].includes(status.kind)
			? []
			: this.#words.slice(0, this.#words.length - pending);
	}

	goOn(): void {
		this.#left = WORDS_BETWEEN;
	}

	stop(): void {
		clearInterval(this.#timer);
	}
}

/** The words that were shown as saved and are not in the text that was found again. */
export function lostOf(shown: readonly string[], text: string): string[] {
	const there = new Set(text.match(/[^;]+;/g));
	return shown.filter((word) => !there.has(word));
}
