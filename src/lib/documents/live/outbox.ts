import { mergeUpdates } from 'yjs';

/** One local change that the server has not acknowledged. */
export type Unsaved = {
	update: Uint8Array;
	/** Number of the frame that carries it on the present connection. */
	sentAs: number | null;
	/** True once this device is known to hold it. */
	kept: boolean;
	/** Key on the device. */
	key: number | null;
	/** False for what an editor wrote by itself while reading was all that was allowed. */
	typed: boolean;
};

/** Frames stay well below the server's limit for one update. */
const FRAME_BYTES = 192 * 1024;

/** Local changes in the order they were made, until they are durable on the server. */
export class Outbox {
	rows: Unsaved[] = [];
	#last = 0;

	add(row: Omit<Unsaved, 'sentAs'>): Unsaved {
		const added = { ...row, sentAs: null };
		this.rows.push(added);
		return added;
	}

	/** What is to be sent now, merged into as few frames as the size allows. */
	takeFrames(): { n: number; update: Uint8Array }[] {
		const frames: { n: number; updates: Uint8Array[]; bytes: number }[] = [];
		for (const row of this.rows.filter(({ sentAs }) => sentAs === null)) {
			let frame = frames.at(-1);
			if (!frame || frame.bytes + row.update.byteLength > FRAME_BYTES) {
				this.#last += 1;
				frame = { n: this.#last, updates: [], bytes: 0 };
				frames.push(frame);
			}
			frame.updates.push(row.update);
			frame.bytes += row.update.byteLength;
			row.sentAs = frame.n;
		}
		return frames.map(({ n, updates }) => ({ n, update: mergeUpdates(updates) }));
	}

	/** Removes and returns what the server says is durable. */
	acknowledge(n: number): Unsaved[] {
		const durable = this.rows.filter(({ sentAs }) => sentAs !== null && sentAs <= n);
		this.rows = this.rows.filter((row) => !durable.includes(row));
		return durable;
	}

	/** The connection is gone: what it carried without answer is sent again on the next one. */
	forgetSending(): void {
		for (const row of this.rows) row.sentAs = null;
	}

	/** Removes and returns everything. */
	takeAll(): Unsaved[] {
		const rows = this.rows;
		this.rows = [];
		return rows;
	}
}
