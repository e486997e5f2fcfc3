import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { randomFrom } from '../../support/random.ts';
import { caretToken, textToken } from './tokens.ts';
import type { ContentPlan } from './types.ts';

const FIRST_CLIENT = 7_000_000;

/** Tokens of one text, a paragraph of about a page: then its writer begins another, in a row of its own. */
const TOKENS_OF_TEXT = 200;

/**
 * What one writer will send, made by Yjs before the clock starts. Each update adds one token at the end of a text of this
 * writer's own, so that a server that joins several of them keeps every token whole. The nth update of a writer has the same bytes for
 * every server.
 */
export class Recording {
	#index: number;
	#clock = 0;
	#number = 0;
	#update: Uint8Array | null = null;
	#doc = new Y.Doc();
	#text = new Y.Text();

	constructor(index: number) {
		this.#index = index;
		this.#doc.clientID = FIRST_CLIENT + index;
		this.#doc.on('update', (update: Uint8Array) => {
			this.#update = update;
		});
	}

	next(): Uint8Array {
		this.#doc.transact(() => {
			if (this.#number % TOKENS_OF_TEXT === 0) this.#beginText();
			this.#text.insert(this.#text.length, textToken(this.#index, this.#number));
		});
		this.#number += 1;
		return this.#update!;
	}

	#beginText(): void {
		this.#text = new Y.Text();
		const row = new Y.Map<unknown>([['name', this.#text]]);
		this.#doc.getMap('partners').set(`bench-${this.#index}-${this.#number}`, row);
	}

	/** An awareness message as an editor sends one for each move of the caret. */
	caret(number: number): Uint8Array {
		const place = { type: null, tname: `bench-${this.#index}`, item: null, assoc: 0 };
		const state = {
			user: { name: `Personne ${this.#index}`, color: '#3c6e91', colorLight: '#3c6e9133' },
			cursor: { anchor: place, head: place },
			token: caretToken(this.#index, number)
		};
		this.#clock += 1;
		return encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint(encoder, FIRST_CLIENT + this.#index);
			encoding.writeVarUint(encoder, this.#clock);
			encoding.writeVarString(encoder, JSON.stringify(state));
		});
	}
}

export type Content = { updates: Uint8Array[]; bytes: number };

/** The last word of a content: whoever sees it has seen all of it, since one person wrote it in this order. */
export const LAST_WORD = '<the end>';
const LETTERS = 'elle avance au fil des jours, et chacun y ajoute ce qui lui tient à cœur. ';

/** A text typed here and there by one person, its letters in many pieces as in a text that has lived. The same each time. */
export function recordContent({ insertions, letters, together }: ContentPlan): Content {
	const random = randomFrom(20_261_129);
	const doc = new Y.Doc();
	doc.clientID = FIRST_CLIENT;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => void updates.push(update));
	const text = doc.getText('audience');
	const words = LETTERS.repeat(1 + Math.ceil(letters / LETTERS.length)).slice(0, letters);
	for (let done = 0; done < insertions; done += together) {
		doc.transact(() => {
			const until = Math.min(done + together, insertions);
			for (let n = done; n < until; n += 1)
				text.insert(Math.floor(random() * (text.length + 1)), words);
		});
	}
	doc.getText('pilot').insert(0, LAST_WORD);
	const { byteLength: bytes } = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return { updates, bytes };
}
