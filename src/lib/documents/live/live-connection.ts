// Longer than most files: one connection is one state machine, and its pieces without state are already elsewhere.
import {
	applyAwarenessUpdate,
	Awareness,
	encodeAwarenessUpdate,
	removeAwarenessStates
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { DocumentAccess } from '../access.ts';
import {
	openDeviceCopy,
	type DeviceCopy,
	type DraftStore,
	type RefusedWords
} from './device-copy.ts';
import { FormerCopies } from './former-copies.ts';
import {
	encodeAwarenessFrame,
	encodeNumberedUpdateFrame,
	encodeStateVectorFrame,
	readFrame,
	type Frame
} from '../frames.ts';
import {
	FROM_DEVICE,
	type LiveDocument,
	type LiveStatus,
	type OpenLiveDocument,
	type ReadOnlyReason,
	type Refusal
} from './live-document.ts';
import { Outbox, type Unsaved } from './outbox.ts';
import { CUT, type Line, type LineEnding } from './line.ts';
import { openLine, type Where } from './open-line.ts';
import { delayOf, endingOf } from './reconnection.ts';

/** At most 16 frames of words and 16 of presence a second: below what the server allows for ever. */
const SENDING_EVERY_MS = 60;
/** The server repeats each presence every 15 s: this long without a word, the connection is dead. */
const SILENCE_MS = 45_000;
/** A document that rests this long is put aside on this device. */
const COPY_AFTER_MS = 2_000;
/** The server has said nothing of words that wait for this long: they are said not to be saved. */
const LATE_AFTER_MS = 2_500;

type Options = Parameters<OpenLiveDocument>[0] & Where;

/** Opens a document to follow and write it live, over one line that is opened again whenever it is lost. */
export function openLiveDocument(options: Options): LiveDocument {
	return new LiveConnection(options);
}

class LiveConnection implements LiveDocument {
	doc = new Y.Doc();
	awareness = new Awareness(this.doc);
	status: LiveStatus = { kind: 'connecting' };
	#options: Options;
	#device: DeviceCopy | null;
	/** What this device holds of the documents whose place this one took. */
	#formers: FormerCopies;
	/** Words that an earlier page left on this device; null until it has been asked. */
	#waiting: { key: number; update: Uint8Array }[] | null = null;
	/** The document is here, from the server or from this device. */
	#hasText = false;
	#outbox = new Outbox();
	#refused: Unsaved[] = [];
	#statusListeners = new Set<(status: LiveStatus) => void>();
	#refusalListeners = new Set<(refusal: Refusal) => void>();
	#line: Line | null = null;
	#synced = false;
	#everSynced = false;
	/** What the server said on the present connection; on the last one while it is lost. */
	#access: DocumentAccess | null = null;
	#told = false;
	#stopped: ReadOnlyReason | null = null;
	#destroyed = false;
	#failures = 0;
	#heardAt = 0;
	/** When the server was last known to take words: it let us in, or acknowledged some. */
	#takesSince = 0;
	#sendTimer: ReturnType<typeof setTimeout> | undefined;
	#presenceChanged = false;
	#presenceTimer: ReturnType<typeof setTimeout> | undefined;
	#copyTimer: ReturnType<typeof setTimeout> | undefined;
	#retryTimer: ReturnType<typeof setTimeout> | undefined;
	#lateTimer: ReturnType<typeof setTimeout> | undefined;
	#silenceTimer: ReturnType<typeof setInterval>;

	constructor(options: Options) {
		this.#options = options;
		const { documentId, accountId, deviceKey } = options;
		this.#device = deviceKey ? openDeviceCopy({ documentId, accountId, deviceKey }) : null;
		this.#formers = new FormerCopies(options);
		this.#listenToDocument();
		void this.#readDevice();
		this.#silenceTimer = setInterval(() => this.#dropSilent(), SILENCE_MS / 3);
		globalThis.addEventListener?.('online', this.#connectNow);
		globalThis.addEventListener?.('offline', this.#drop);
		this.#connect();
	}

	onStatus(listener: (status: LiveStatus) => void): () => void {
		this.#statusListeners.add(listener);
		return () => void this.#statusListeners.delete(listener);
	}

	onRefused(listener: (refusal: Refusal) => void): () => void {
		this.#refusalListeners.add(listener);
		return () => void this.#refusalListeners.delete(listener);
	}

	async keepRefused(words: RefusedWords): Promise<boolean> {
		const rows = this.#refused;
		const keys = rows.flatMap(({ key }) => key ?? []);
		try {
			if (!this.#device) return false;
			// Nothing differs from what the server has: there is nothing to keep, and what was refused before stays.
			if (words.fields.length > 0) await this.#device.keepRefused(words, keys);
		} catch {
			return false;
		}
		this.#refused = this.#refused.filter((row) => !rows.includes(row));
		// Those that the device was still taking in.
		await this.#removeFromDevice(rows);
		return true;
	}

	async listRefused(): Promise<readonly RefusedWords[]> {
		const own = (await this.#device?.listRefused().catch(() => [])) ?? [];
		return [...own, ...(await this.#formers.listRefused())];
	}

	async forgetRefused(): Promise<void> {
		const rows = this.#refused;
		this.#refused = [];
		await this.#removeFromDevice(rows);
		const kept = (await this.#device?.listRefused().catch(() => [])) ?? [];
		await this.#device?.removeRefused(kept.map(({ key }) => key)).catch(() => {});
		await this.#formers.forgetRefused();
	}

	get drafts(): DraftStore | null {
		return this.#device?.drafts ?? null;
	}

	get mayWrite(): boolean {
		return this.#stopped === null && this.#access?.mode === 'write';
	}

	destroy(): void {
		if (this.#destroyed) return;
		this.#flush();
		this.#destroyed = true;
		clearTimeout(this.#sendTimer);
		clearTimeout(this.#presenceTimer);
		clearTimeout(this.#copyTimer);
		clearTimeout(this.#retryTimer);
		clearTimeout(this.#lateTimer);
		clearInterval(this.#silenceTimer);
		globalThis.removeEventListener?.('online', this.#connectNow);
		globalThis.removeEventListener?.('offline', this.#drop);
		this.#line?.close();
		this.#line = null;
		this.#statusListeners.clear();
		this.#refusalListeners.clear();
		this.awareness.destroy();
		this.doc.destroy();
	}

	// The document

	#listenToDocument(): void {
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== this && origin !== FROM_DEVICE) this.#recordLocal(update);
		});
		this.awareness.on('update', (_change: unknown, origin: unknown) => {
			if (origin !== 'local') return;
			this.#presenceChanged = true;
			this.#presenceTimer ??= setTimeout(this.#sendPresence, 0);
		});
	}

	#recordLocal(update: Uint8Array): void {
		const typed = this.#stopped === null && this.#access?.mode !== 'read';
		const row = this.#outbox.add({ update, kept: false, key: null, typed });
		if (typed) this.#keepOnDevice(row);
		this.#sendTimer ??= setTimeout(() => this.#flush(), 0);
		this.#refreshStatus();
	}

	#keepOnDevice(row: Unsaved): void {
		this.#device?.keep(row.update).then(
			(key) => {
				row.key = key;
				row.kept = true;
				const unsaved = this.#outbox.rows.includes(row) || this.#refused.includes(row);
				if (!unsaved) void this.#removeFromDevice([row]);
				this.#refreshStatus();
			},
			// The status keeps saying that this device does not hold the words.
			() => {}
		);
	}

	async #readDevice(): Promise<void> {
		const [kept, rows] = await Promise.all([
			this.#device?.readDocument().catch(() => null),
			this.#device?.list().catch(() => [])
		]);
		if (this.#destroyed) return;
		this.#waiting = rows ?? [];
		if (kept && !this.#hasText) {
			Y.applyUpdate(this.doc, kept.state, this);
			this.#hasText = true;
			// What was allowed last, until the server says it again.
			this.#access ??= kept.mayWrite
				? { mode: 'write' }
				: { mode: 'read', reason: { code: 'not-a-writer' } };
		}
		this.#settle();
	}

	/** Words left by an earlier page join the text once it is there: without it they hold on to nothing. */
	#applyWaiting(): void {
		if (!this.#hasText || !this.#waiting) return;
		for (const { key, update } of this.#waiting) {
			try {
				Y.applyUpdate(this.doc, update, FROM_DEVICE);
				this.#outbox.add({ update, key, kept: true, typed: true });
			} catch {
				// It stays on the device: nobody erases what they cannot read.
			}
		}
		this.#waiting = [];
	}

	/** So that this document opens without a network. */
	#keepDocument(): void {
		clearTimeout(this.#copyTimer);
		this.#copyTimer = setTimeout(() => {
			if (this.#destroyed || !this.#synced || !this.#access) return;
			// Only what the server has: words that wait are kept apart, and may yet be refused.
			if (this.#outbox.rows.some(({ typed }) => typed)) return;
			const mayWrite = this.#access.mode === 'write';
			void this.#device
				?.keepDocument({ state: Y.encodeStateAsUpdate(this.doc), mayWrite })
				.catch(() => {});
		}, COPY_AFTER_MS);
	}

	async #removeFromDevice(rows: readonly Unsaved[]): Promise<void> {
		const keys = rows.flatMap(({ key }) => key ?? []);
		// What stays by mistake is sent again some day, and is then known already.
		await this.#device?.remove(keys).catch(() => {});
	}

	// The connection

	#connectNow = (): void => {
		if (this.#line || this.#stopped || this.#destroyed) return;
		this.#connect();
	};

	#connect(): void {
		clearTimeout(this.#retryTimer);
		this.#told = false;
		this.#heardAt = Date.now();
		const isOurs = () => this.#line === line && !this.#destroyed;
		const line = openLine(this.#options, {
			opened: () => isOurs() && this.#opened(),
			heard: () => (this.#heardAt = Date.now()),
			received: (frame) => isOurs() && this.#received(frame),
			closed: (ending) => isOurs() && this.#closed(ending),
			moved: () => isOurs() && this.#moved()
		});
		this.#line = line;
	}

	#opened(): void {
		this.#send(encodeStateVectorFrame(Y.encodeStateVector(this.doc)));
		// A higher number than before: peers have seen this one leave.
		this.awareness.setLocalState(this.awareness.getLocalState());
	}

	#send(frame: Uint8Array): void {
		this.#line?.send(frame);
	}

	/** What it carried without an answer is carried again by the next one. */
	#forgetLine(): void {
		this.#line = null;
		this.#synced = false;
		this.#outbox.forgetSending();
	}

	/** Nothing is wrong: the status says nothing of it. */
	#moved(): void {
		this.#forgetLine();
		this.#connect();
	}

	#closed(of: LineEnding): void {
		this.#forgetLine();
		this.#forgetPeers();
		const ending = endingOf(of, { failures: this.#failures, told: this.#told });
		if (ending.next === 'stop') {
			this.#stopped = ending.reason;
			if (ending.reason.code === 'gone') void this.#device?.forgetDocument().catch(() => {});
			this.#refuse(ending.reason.code);
		} else if (ending.next === 'follow') {
			this.#access = { mode: 'read', reason: ending.reason } as DocumentAccess;
			this.#failures = 0;
			this.#refuse(ending.reason.code);
			this.#connect();
		} else {
			this.#failures = ending.failures;
			const delay = delayOf(this.#failures - 1, Math.random());
			this.#retryTimer = setTimeout(this.#connectNow, delay);
		}
		this.#refreshStatus();
	}

	#dropSilent(): void {
		if (Date.now() - this.#heardAt >= SILENCE_MS) this.#drop();
	}

	/** A connection that is lost may take minutes to say so by itself. */
	#drop = (): void => {
		const line = this.#line;
		if (!line) return;
		line.close();
		this.#closed(CUT);
	};

	#forgetPeers(): void {
		const own = this.doc.clientID;
		const peers = [...this.awareness.getStates().keys()].filter((id) => id !== own);
		removeAwarenessStates(this.awareness, peers, this);
	}

	// What the server says

	#received(bytes: Uint8Array): void {
		const frame = readFrame(bytes);
		if (frame) this.#obey(frame);
	}

	#obey(frame: Frame): void {
		if (frame.type === 'update') {
			Y.applyUpdate(this.doc, frame.update, this);
			this.#keepDocument();
			if (frame.answer) this.#markSynced();
		}
		if (frame.type === 'awareness') applyAwarenessUpdate(this.awareness, frame.update, this);
		if (frame.type === 'acknowledge') {
			this.#takesSince = Date.now();
			void this.#removeFromDevice(this.#outbox.acknowledge(frame.n));
			this.#keepDocument();
			this.#refreshStatus();
		}
		if (frame.type === 'access') {
			this.#told = true;
			this.#access =
				frame.mode === 'write'
					? { mode: 'write' }
					: { mode: 'read', reason: JSON.parse(frame.reason) };
			this.#settle();
		}
	}

	#markSynced(): void {
		if (!this.#everSynced) void this.#handBackFormers();
		this.#synced = true;
		this.#takesSince = Date.now();
		this.#everSynced = true;
		this.#hasText = true;
		this.#failures = 0;
		this.#settle();
	}

	/** Once everything is known (the text, the right, the words left on this device): send, or hand the words back. */
	#settle(): void {
		this.#applyWaiting();
		if (this.#synced && this.#told && this.#waiting) {
			if (this.#access?.mode === 'write') this.#flush();
			else if (this.#access) this.#refuse(this.#access.reason.code);
		}
		this.#refreshStatus();
	}

	// What is sent

	#flush(): void {
		clearTimeout(this.#sendTimer);
		this.#sendTimer = undefined;
		if (!this.#synced || !this.#told || this.#access?.mode !== 'write') return;
		if (this.#line?.isBusy) {
			this.#sendTimer = setTimeout(() => this.#flush(), SENDING_EVERY_MS);
			return;
		}
		const frame = this.#outbox.takeFrame(this.doc);
		if (!frame) return;
		this.#send(encodeNumberedUpdateFrame(frame.n, frame.update));
		this.#sendTimer = setTimeout(() => this.#flush(), SENDING_EVERY_MS);
	}

	#sendPresence = (): void => {
		clearTimeout(this.#presenceTimer);
		this.#presenceTimer = undefined;
		if (!this.#presenceChanged) return;
		this.#presenceChanged = false;
		const own = [this.awareness.clientID];
		this.#send(encodeAwarenessFrame(encodeAwarenessUpdate(this.awareness, own)));
		this.#presenceTimer = setTimeout(this.#sendPresence, SENDING_EVERY_MS);
	};

	/**
	 * Hands unsaved words back. While the server can still be followed, goes on with a document that does not hold
	 * them: nobody reads as saved what is not. Words of a session that ended wait on this device for the next one.
	 */
	#refuse(code: ReadOnlyReason['code']): void {
		if (!this.#outbox.rows.some(({ typed }) => typed)) return;
		const waits = code === 'session-ended';
		if (!waits) this.#refused.push(...this.#outbox.takeAll());
		const unsaved = this.doc;
		if (this.#stopped === null) this.#startAgain();
		for (const listener of this.#refusalListeners) listener({ code, unsaved, waits });
	}

	/** Words of a former document would come a second time in this one, or nowhere: their author copies what is still wanted. */
	async #handBackFormers(): Promise<void> {
		for (const { unsaved, rows } of await this.#formers.takeUnsaved()) {
			if (this.#destroyed) return;
			this.#refused.push(...rows);
			for (const listener of this.#refusalListeners)
				listener({ code: 'gone', unsaved, waits: false });
		}
	}

	#startAgain(): void {
		const state = this.awareness.getLocalState();
		this.awareness.destroy();
		this.doc = new Y.Doc();
		this.awareness = new Awareness(this.doc);
		this.awareness.setLocalState(state);
		this.#listenToDocument();
		const line = this.#line;
		this.#line = null;
		this.#synced = false;
		this.#hasText = false;
		line?.close();
		if (line) this.#connect();
	}

	#refreshStatus(): void {
		this.#watchForLateness();
		const isFallback = this.#synced && this.#line?.isFallback;
		const next = { ...this.#statusNow(), ...(isFallback && { isFallback }) };
		if (JSON.stringify(next) === JSON.stringify(this.status)) return;
		this.status = next;
		for (const listener of this.#statusListeners) listener(next);
	}

	/** The status changes by itself when the server leaves words without an answer. */
	#watchForLateness(): void {
		clearTimeout(this.#lateTimer);
		const first = this.#outbox.rows.find(({ typed }) => typed);
		if (!first || this.#destroyed) return;
		const left = this.#lateAt(first) - Date.now();
		if (left > 0) this.#lateTimer = setTimeout(() => this.#refreshStatus(), left);
	}

	#lateAt({ since }: Unsaved): number {
		return Math.max(since, this.#takesSince) + LATE_AFTER_MS;
	}

	#statusNow(): LiveStatus {
		if (this.#stopped) return { kind: 'read-only', reason: this.#stopped };
		const typed = this.#outbox.rows.filter((row) => row.typed);
		const pending = typed.length;
		const kept = () => ({
			keptOnDevice: pending > 0 && typed.every((row) => row.kept),
			pending
		});
		if (this.#synced && this.#told) {
			if (this.#access?.mode === 'read') return { kind: 'read-only', reason: this.#access.reason };
			if (pending === 0) return { kind: 'saved' };
			const { progress } = this.#outbox;
			if (!progress && Date.now() >= this.#lateAt(typed[0]!)) return { kind: 'waiting', ...kept() };
			return { kind: 'saving', pending, ...(progress && { progress }) };
		}
		if (this.#failures === 0) {
			if (!this.#everSynced) return { kind: 'connecting' };
			// Between a withdrawal and the moment the reader is back, it is the withdrawal that is to be said.
			if (this.#access?.mode === 'read') return { kind: 'read-only', reason: this.#access.reason };
		}
		// Opened without a network, by somebody who could only read.
		if (!this.#everSynced && this.#access?.mode === 'read') {
			return { kind: 'read-only', reason: this.#access.reason };
		}
		// Words left by an earlier page are on this device, and nothing else is known.
		if (!this.#hasText && !this.#everSynced) return { kind: 'unreached' };
		return { kind: 'offline', ...kept() };
	}
}
