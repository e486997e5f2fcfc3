import * as Y from 'yjs';

/** How long words are still being written: whoever removes them meanwhile may not have seen them. */
const RECENT_MS = 60_000;

/** The words typed here a moment ago, told by the clock of this page's Yjs client. */
export class RecentWords {
	#text: Y.Text;
	/** The clock reached at each moment of typing, oldest first. */
	#marks: { at: number; clock: number }[] = [];
	/** Everything before this clock is old. */
	#oldClock: number;

	constructor(text: Y.Text) {
		this.#text = text;
		this.#oldClock = this.#clock();
	}

	/** To be called after each change made here. */
	note(now = Date.now()): void {
		this.#forget(now);
		this.#marks.push({ at: now, clock: this.#clock() });
	}

	/** The recent words of this text that a transaction deletes, in their order. */
	removedBy(transaction: Y.Transaction, now = Date.now()): string {
		this.#forget(now);
		const { clientID } = this.#text.doc!;
		const words: { clock: number; text: string }[] = [];
		Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
			if (!(struct instanceof Y.Item) || struct.parent !== this.#text) return;
			const { client, clock } = struct.id;
			if (client !== clientID || clock < this.#oldClock) return;
			if (struct.content instanceof Y.ContentString)
				words.push({ clock, text: struct.content.str });
		});
		return words
			.sort((a, b) => a.clock - b.clock)
			.map(({ text }) => text)
			.join('');
	}

	#forget(now: number): void {
		while (this.#marks[0] && now - this.#marks[0].at > RECENT_MS) {
			this.#oldClock = this.#marks.shift()!.clock;
		}
	}

	#clock(): number {
		const doc = this.#text.doc!;
		return Y.getState(doc.store, doc.clientID);
	}
}
