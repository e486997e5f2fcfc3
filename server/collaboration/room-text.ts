import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { FitsKind } from '#lib/documents/document-kind.server.ts';
import { pack } from '#lib/documents/bytes/packed.ts';
import { makeInSlices } from '#lib/documents/load-document.server.ts';
import { inThread } from '#lib/documents/text-thread.server.ts';
import { KeptText } from './kept-text.ts';
import type { Limits } from './limits.ts';
import { rebuildApart, type OpenedText } from './open-text.ts';
import { Trial } from './trial.ts';

type Options = {
	documentId: string;
	fits: FitsKind | undefined;
	limits: Limits;
	log: Logger;
	text: OpenedText;
	/** It turned out that what is stored cannot be made a text. */
	onDamage: () => void;
};

/**
 * The text of a room: made (`Trial`), kept as bytes (`KeptText`), or both. It is made when somebody writes; a large one is then made a
 * little at a time, and its bytes follow what is committed, so that it is encoded again by nobody who waits.
 */
export class RoomText {
	#options: Omit<Options, 'text'>;
	#trial: Trial | null = null;
	#kept: KeptText | null = null;
	/** When something was last written here, or asked of the text itself. */
	#lastUsed = 0;
	#making = false;
	#shortening = false;
	#destroyed = false;

	constructor({ text, ...options }: Options) {
		this.#options = options;
		this.replace(text);
	}

	/** Another text, as it was just read. */
	replace(text: OpenedText): void {
		this.#trial?.destroy();
		this.#trial = 'doc' in text ? new Trial(text.doc, this.#options.fits) : null;
		this.#kept = 'kept' in text ? text.kept : null;
		if (this.#kept && this.#kept.since.length > 0) void this.#shorten();
	}

	/** Null while it is not made. */
	get doc(): Y.Doc | null {
		return this.#trial?.doc ?? null;
	}

	/** The text itself, made now if it was not. */
	get made(): Trial {
		this.#lastUsed = Date.now();
		if (this.#trial) return this.#trial;
		const doc = new Y.Doc();
		doc.transact(() => {
			for (const part of this.#kept!.parts) Y.applyUpdate(doc, part);
		});
		return (this.#trial = new Trial(doc, this.#options.fits));
	}

	/** True for a large text that is bytes only: `make` before `made`. */
	get isToBeMade(): boolean {
		return this.#trial === null && this.#isLarge;
	}

	get #isLarge(): boolean {
		return this.#kept !== null && this.#kept.bytes > this.#options.limits.largeBytes;
	}

	/** Makes a large text, and leaves the others their turn meanwhile. Throws when it cannot be made. */
	async make(): Promise<void> {
		const { documentId, fits } = this.#options;
		this.#making = true;
		try {
			const kept = this.#kept!;
			// Another text may have been read meanwhile.
			const goesOn = () => !this.#destroyed && this.#kept === kept;
			const doc = await makeInSlices(kept.parts, { documentId, goesOn });
			if (!doc || !goesOn()) return;
			// What was brought meanwhile; what is known already changes nothing.
			for (const payload of kept.since) Y.applyUpdate(doc, payload);
			this.#lastUsed = Date.now();
			this.#trial = new Trial(doc, fits);
		} finally {
			this.#making = false;
		}
	}

	/** What the text has of a client id. */
	clockOf(client: number): number {
		if (this.#trial) return Y.getState(this.#trial.doc.store, client);
		return Y.decodeStateVector(this.#kept!.vector).get(client) ?? 0;
	}

	/** This was committed, and is in the text if that is made. */
	keepCommitted(payload: Uint8Array, seq: number): void {
		if (!this.#isLarge) return void (this.#kept = null);
		this.#kept!.add(payload, seq);
		if (this.#kept!.isLong) void this.#shorten();
	}

	/** What was committed elsewhere, the last under `seq`. Gives what is new, or false when it does not apply. */
	bring(payloads: readonly Uint8Array[], seq: number): readonly Uint8Array[] | false {
		if (this.isToBeMade) {
			payloads.forEach((payload, n) => this.keepCommitted(payload, seq - payloads.length + 1 + n));
			return payloads;
		}
		const brought = this.made.apply(payloads, { judged: false });
		if (typeof brought === 'string') return false;
		// As they came: what is known already may be that of a commit under way, which these bytes do not hold yet.
		for (const payload of payloads) this.keepCommitted(payload, seq);
		return brought.payload ? [brought.payload] : [];
	}

	/** The bytes of what is committed, when they are here. */
	keptAt(seq: number): KeptText | null {
		const isWhole = this.#kept?.seq === seq && (this.#isLarge || this.#kept.since.length === 0);
		return isWhole ? this.#kept : null;
	}

	/** The same, encoded now if need be. To be asked while the text is exactly what is committed. */
	keptNow(seq: number): KeptText {
		const known = this.keptAt(seq);
		if (known) return known;
		const { doc } = this.made;
		const encoded = { state: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
		return (this.#kept = new KeptText({ seq, ...encoded }));
	}

	/**
	 * Gives `use` what somebody misses who has what this state vector says, and what was committed while that was made: at once where
	 * the text is made, or later, and in the turn in which it is all there is.
	 */
	async missing(
		vector: Uint8Array,
		use: (update: Uint8Array, since: readonly Uint8Array[]) => void
	): Promise<void> {
		if (!this.isToBeMade) return use(Y.encodeStateAsUpdate(this.made.doc, vector), []);
		for (;;) {
			const kept = this.#kept;
			if (!kept) throw new Error('the text was replaced meanwhile');
			const { length } = kept.parts;
			const argument = { updates: pack(kept.parts), vector };
			const update = await inThread('missing', argument, { urgent: true });
			// Encoded again meanwhile: what was committed since is not known apart.
			if (this.#kept === kept) return use(update, kept.parts.slice(length));
		}
	}

	/** The state vector of the text as it is. */
	get vector(): Uint8Array {
		return this.#trial ? Y.encodeStateVector(this.#trial.doc) : this.#kept!.vector;
	}

	/** Encodes a large text again, in the thread: what was committed since is in it then. */
	async #shorten(): Promise<void> {
		if (this.#shortening) return;
		this.#shortening = true;
		const { documentId, log, onDamage } = this.#options;
		const before = this.#kept!;
		const { seq, since } = before;
		const count = since.length;
		try {
			const rebuilt = await rebuildApart(before.parts, documentId);
			const isSame = this.#kept === before && !this.#making;
			if (isSame)
				this.#kept = new KeptText({ ...rebuilt, seq: before.seq }, before.since.slice(count));
		} catch (error) {
			log.error({ err: error, documentId, seq }, 'text cannot be encoded again');
			// Made already: only its bytes are longer than they need.
			if (!this.#trial && !this.#destroyed) onDamage();
		} finally {
			this.#shortening = false;
		}
	}

	/** A text that nobody has needed for a while is kept as bytes, which take a tenth of the memory. A large one stays: it is long to make. */
	putAwayIfQuiet({ now, seq }: { now: number; seq: number }): void {
		const isQuiet = now - this.#lastUsed >= this.#options.limits.quietAfterMs;
		if (!isQuiet || !this.#trial || this.#isLarge) return;
		this.keptNow(seq);
		if (this.#isLarge) return;
		this.#trial.destroy();
		this.#trial = null;
	}

	destroy(): void {
		this.#destroyed = true;
		this.#trial?.destroy();
	}
}
