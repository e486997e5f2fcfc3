import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encodeAwarenessFrame } from '#lib/documents/frames.ts';
import type { PersonMark } from '#lib/documents/person-mark.ts';
import type { Limits } from './limits.ts';

/** Who is here, said twice: to those who may see names, and to those who see pseudonyms only. */
export type PresenceFrame = { named: Uint8Array; veiled: Uint8Array };

type Person = PersonMark & {
	accountId: string;
	name: string;
	pseudonym: string;
	/** True for somebody who may write now: their name is known to the others who write. */
	writes: boolean;
};

/** Who is where in one document. Never stored. The server writes the `user` of each state, whatever the client claims. */
export class Presence<C extends object> {
	#states = new Map<number, State<C>>();
	#idOf = new Map<C, number>();
	/** Who held an id last: an echo of somebody who left must not pass for a new person. */
	#lastHolder = new Map<number, string>();
	#changed = new Set<number>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#limits: Pick<Limits, 'presenceBytes' | 'presenceEveryMs' | 'presenceKeptMs'>;
	#broadcast: (frame: PresenceFrame) => void;

	constructor(
		limits: Pick<Limits, 'presenceBytes' | 'presenceEveryMs' | 'presenceKeptMs'>,
		broadcast: (frame: PresenceFrame) => void
	) {
		this.#limits = limits;
		this.#broadcast = broadcast;
	}

	/**
	 * Takes the state of this connection out of an awareness update, stamped with `user`. Other ids in it are ignored: stock
	 * clients repeat what they heard of others. False when it is malformed or too large.
	 */
	receive(by: C, update: Uint8Array, user: Person): boolean {
		if (update.byteLength > this.#limits.presenceBytes) return false;
		const entries = readEntries(update);
		if (!entries) return false;
		for (const entry of entries) {
			if (this.#mayHold(by, entry, user.accountId)) this.#keep(by, entry, user);
		}
		return true;
	}

	#mayHold(by: C, { id, state }: Entry, accountId: string): boolean {
		const held = this.#idOf.get(by);
		if (held !== undefined) return held === id;
		if (state === null || this.#states.has(id)) return false;
		return (this.#lastHolder.get(id) ?? accountId) === accountId;
	}

	#keep(by: C, { id, clock, state }: Entry, user: Person): void {
		const previous = this.#states.get(id);
		if (previous && clock < previous.clock) return;
		this.#idOf.set(by, id);
		this.#lastHolder.set(id, user.accountId);
		if (state === null) return this.#remove(id, clock);
		const { accountId, name, pseudonym, writes, ...mark } = user;
		const veiled = JSON.stringify({ ...state, user: { name: pseudonym, ...mark } });
		const named = JSON.stringify({ ...state, user: { accountId, name, ...mark } });
		this.#states.set(id, { clock, named: writes ? named : veiled, veiled, by, at: Date.now() });
		this.#announce(id);
	}

	/** This connection is gone. */
	leave(by: C): void {
		const id = this.#idOf.get(by);
		this.#idOf.delete(by);
		if (id !== undefined) this.#remove(id, this.#states.get(id)?.clock ?? 0);
	}

	/** Removes those that were not renewed. */
	sweep(now: number): void {
		for (const [id, { clock, at }] of this.#states) {
			if (now - at > this.#limits.presenceKeptMs) this.#remove(id, clock);
		}
	}

	/** Everyone who is here, or null when nobody is. */
	frame(): PresenceFrame | null {
		return this.#states.size === 0 ? null : this.#encode([...this.#states.keys()]);
	}

	destroy(): void {
		clearTimeout(this.#timer);
	}

	#gone = new Map<number, number>();

	#remove(id: number, clock: number): void {
		if (!this.#states.delete(id)) return;
		this.#gone.set(id, clock);
		this.#announce(id);
	}

	#announce(id: number): void {
		this.#changed.add(id);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			const ids = [...this.#changed];
			this.#changed.clear();
			const frame = this.#encode(ids);
			this.#gone.clear();
			this.#broadcast(frame);
		}, this.#limits.presenceEveryMs);
	}

	#encode(ids: number[]): PresenceFrame {
		return { named: this.#encodeAs('named', ids), veiled: this.#encodeAs('veiled', ids) };
	}

	#encodeAs(form: 'named' | 'veiled', ids: number[]): Uint8Array {
		const update = encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, ids.length);
			for (const id of ids) {
				const state = this.#states.get(id);
				encoding.writeVarUint(encoder, id);
				encoding.writeVarUint(encoder, state?.clock ?? this.#gone.get(id) ?? 0);
				encoding.writeVarString(encoder, state?.[form] ?? 'null');
			}
		});
		return encodeAwarenessFrame(update);
	}
}

type State<C> = { clock: number; named: string; veiled: string; by: C; at: number };

type Entry = { id: number; clock: number; state: object | null };

function readEntries(update: Uint8Array): Entry[] | null {
	try {
		const decoder = decoding.createDecoder(update);
		const count = decoding.readVarUint(decoder);
		const entries: Entry[] = [];
		for (let n = 0; n < count; n += 1) {
			const id = decoding.readVarUint(decoder);
			const clock = decoding.readVarUint(decoder);
			const state: unknown = JSON.parse(decoding.readVarString(decoder));
			if (typeof state !== 'object' || Array.isArray(state)) return null;
			entries.push({ id, clock, state });
		}
		return decoding.hasContent(decoder) ? null : entries;
	} catch {
		return null;
	}
}
