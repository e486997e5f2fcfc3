import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encodeAwarenessFrame } from '#lib/documents/frames.ts';
import type { PersonMark } from '#lib/documents/person-mark.ts';
import type { Limits } from './limits.ts';
import type { PresentElsewhere } from './messages-between.ts';

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
	#tellOthers: (people: PresentElsewhere[]) => void;

	/** `tellOthers`: what changed among those who are connected to this process, for the other processes. */
	constructor(
		limits: Pick<Limits, 'presenceBytes' | 'presenceEveryMs' | 'presenceKeptMs'>,
		broadcast: (frame: PresenceFrame) => void,
		tellOthers: (people: PresentElsewhere[]) => void = () => {}
	) {
		this.#limits = limits;
		this.#broadcast = broadcast;
		this.#tellOthers = tellOthers;
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
		const isHeldHere = typeof this.#states.get(id)?.by === 'object';
		if (state === null || isHeldHere) return false;
		// Held at another process: by the same person, who has come here.
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
		const forms = { accountId, named: writes ? named : veiled, veiled };
		this.#states.set(id, { clock, ...forms, by, at: Date.now() });
		this.#mine.add(id);
		this.#announce(id);
	}

	/** What another process tells of those who are connected to it. It has stamped them already. */
	hear(process: string, people: readonly PresentElsewhere[]): void {
		for (const { id, clock, state } of people) {
			const known = this.#states.get(id);
			if (state === null) {
				// Who is somewhere else by now stays.
				if (known?.by === process) this.#remove(id, Math.max(clock, known.clock));
				continue;
			}
			// With the same number: whoever lost a connection here has just come in there.
			if (known && (clock < known.clock || known.accountId !== state.accountId)) continue;
			this.#lastHolder.set(id, state.accountId);
			this.#states.set(id, { clock, ...state, by: process, at: Date.now() });
			this.#announce(id);
		}
	}

	/** That process has stopped: nobody is connected to it any more. */
	forget(process: string): void {
		for (const [id, { by, clock }] of this.#states) if (by === process) this.#remove(id, clock);
	}

	/** Those who are connected to this process. */
	own(): PresentElsewhere[] {
		return [...this.#states].flatMap(([id, { by, clock, accountId, named, veiled }]) =>
			typeof by === 'string' ? [] : [{ id, clock, state: { accountId, named, veiled } }]
		);
	}

	/** This connection is gone. */
	leave(by: C): void {
		const id = this.#idOf.get(by);
		this.#idOf.delete(by);
		const state = id === undefined ? undefined : this.#states.get(id);
		// Whoever is connected to another process by now is still there.
		if (state?.by === by) this.#remove(id!, state.clock);
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
	/** Those of the changed ones that this process tells to the others. */
	#mine = new Set<number>();

	#remove(id: number, clock: number): void {
		const isMine = typeof this.#states.get(id)?.by === 'object';
		if (!this.#states.delete(id)) return;
		this.#gone.set(id, clock);
		if (isMine) this.#mine.add(id);
		this.#announce(id);
	}

	#announce(id: number): void {
		this.#changed.add(id);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			const ids = [...this.#changed];
			this.#changed.clear();
			const frame = this.#encode(ids);
			if (this.#mine.size > 0) this.#tellOthers([...this.#mine].map((id) => this.#lineOf(id)));
			this.#mine.clear();
			this.#gone.clear();
			this.#broadcast(frame);
		}, this.#limits.presenceEveryMs);
	}

	#lineOf(id: number): PresentElsewhere {
		const state = this.#states.get(id);
		if (!state) return { id, clock: this.#gone.get(id) ?? 0, state: null };
		const { clock, accountId, named, veiled } = state;
		return { id, clock, state: { accountId, named, veiled } };
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

/** `by`: the connection, or the name of the process where it is. */
type State<C> = {
	clock: number;
	accountId: string;
	named: string;
	veiled: string;
	by: C | string;
	at: number;
};

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
