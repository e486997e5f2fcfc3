import * as Y from 'yjs';
import { encodeUpdateFrame } from '#lib/documents/frames.ts';

/** What whoever was sent everything up to a commit holds. */
export type Held = { seq: number; vector: Uint8Array };

type Text = { seq: number; doc: Y.Doc };

/** What peers miss that were left out for a while. Those who fell behind between the same two commits share one encoding. */
export class Differences {
	#held: Held | null = null;
	#made: { from: Held; seq: number; frame: Uint8Array } | null = null;

	heldOf(seq: number, vectorOf: () => Uint8Array): Held {
		if (this.#held?.seq !== seq) this.#held = { seq, vector: vectorOf() };
		return this.#held;
	}

	frame(from: Held, { seq, doc }: Text): Uint8Array {
		if (this.#made?.from !== from || this.#made.seq !== seq) {
			this.#made = { from, seq, frame: encodeUpdateFrame(Y.encodeStateAsUpdate(doc, from.vector)) };
		}
		return this.#made.frame;
	}

	/** What was made is not kept for nobody. */
	forget(): void {
		this.#made = null;
	}
}
