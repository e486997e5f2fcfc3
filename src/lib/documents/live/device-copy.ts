import { seal, unseal, type Sealed } from '../../shared/seal-on-device.ts';
import { completion, openDevice, type Device, type Store } from './device.ts';

/*
 * What one person left of one document on this device:
 * - words that the server has not acknowledged, until it has. y-indexeddb keeps the whole document and does not tell when a
 *   write is complete; here the status says « gardé sur cet appareil » only when it is true;
 * - words that the server refused, as text, until their author lets them go;
 * - the document itself as it was last, so that it opens without a network. Erased when its reader signs out;
 * - what they were preparing beside it (`DraftStore`).
 */
export type DeviceCopy = {
	list: () => Promise<{ key: number; update: Uint8Array }[]>;
	/** Resolves with the key when the device's own transaction is complete; rejects when the device refuses. */
	keep: (update: Uint8Array) => Promise<number>;
	remove: (keys: readonly number[]) => Promise<void>;
	listRefused: () => Promise<KeptRefusal[]>;
	/** Keeps refused words and removes those that waited (`keys`) in one transaction: they are always in one place or the other. */
	keepRefused: (words: RefusedWords, keys: readonly number[]) => Promise<number>;
	removeRefused: (keys: readonly number[]) => Promise<void>;
	readDocument: () => Promise<KeptDocument | null>;
	keepDocument: (kept: KeptDocument) => Promise<void>;
	forgetDocument: () => Promise<void>;
	drafts: DraftStore;
};

/** What somebody is preparing beside the document and has not sent, part by part, sealed like the rest until they send it or let it go. */
export type DraftStore = {
	/** Oldest first: two tabs may each hold one. */
	list: (part: string) => Promise<{ key: number; draft: Uint8Array }[]>;
	/** In place of those named. Resolves with its key when it is on the device; rejects when the device refuses. */
	keep: (part: string, draft: Uint8Array, replaces: readonly number[]) => Promise<number>;
	forget: (keys: readonly number[]) => Promise<void>;
};

/** `code` is why; `fields` are the words, field by field, under the keys that the kind of document gives them. */
export type RefusedWords = {
	code: string;
	/** What the document was called. */
	title: string;
	fields: readonly { field: string; words: string }[];
};

export type KeptRefusal = RefusedWords & { key: number };

/** All of a document (Yjs V1), and whether its reader could write it. */
export type KeptDocument = { state: Uint8Array; mayWrite: boolean };

export type DevicePlace = {
	documentId: string;
	accountId: string;
	/** 32 bytes that the server gives to this account alone. */
	deviceKey: Uint8Array;
};

type Row = { place: string; sealed?: Sealed; update?: Uint8Array };

/** The place of one person's words in one document, or null where there is no such storage. */
export function openDeviceCopy(of: DevicePlace): DeviceCopy | null {
	if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle) return null;
	return new Copy(of);
}

class Copy implements DeviceCopy {
	#device: Promise<Device>;
	#place: string;

	constructor({ documentId, accountId, deviceKey }: DevicePlace) {
		this.#place = `${accountId}:${documentId}`;
		this.#device = openDevice(deviceKey);
		this.#device.catch(() => {});
	}

	async list(): Promise<{ key: number; update: Uint8Array }[]> {
		const rows = await this.#rows('unsaved');
		const read = rows.map(async ({ key, row }) => {
			// Rows of before 2026-12 are not sealed.
			const update = row.update ?? (await this.#open('unsaved', row));
			return update ? [{ key, update }] : [];
		});
		return (await Promise.all(read)).flat();
	}

	async keep(update: Uint8Array): Promise<number> {
		const row = await this.#close('unsaved', update);
		const transaction = await this.#begin(['unsaved']);
		const request = transaction.objectStore('unsaved').add(row);
		await completion(transaction);
		return Number(request.result);
	}

	remove(keys: readonly number[]): Promise<void> {
		return this.#delete('unsaved', keys);
	}

	async listRefused(): Promise<KeptRefusal[]> {
		const rows = await this.#rows('refused');
		const read = rows.map(async ({ key, row }) => {
			const content = await this.#open('refused', row);
			if (!content) return [];
			return [{ key, ...(JSON.parse(new TextDecoder().decode(content)) as RefusedWords) }];
		});
		return (await Promise.all(read)).flat();
	}

	async keepRefused(words: RefusedWords, keys: readonly number[]): Promise<number> {
		const text = JSON.stringify(words);
		const row = await this.#close('refused', new TextEncoder().encode(text));
		const transaction = await this.#begin(['refused', 'unsaved']);
		const request = transaction.objectStore('refused').add(row);
		for (const key of keys) transaction.objectStore('unsaved').delete(key);
		await completion(transaction);
		return Number(request.result);
	}

	removeRefused(keys: readonly number[]): Promise<void> {
		return this.#delete('refused', keys);
	}

	async readDocument(): Promise<KeptDocument | null> {
		const last = (await this.#rows('documents')).at(-1);
		const content = last && (await this.#open('documents', last.row));
		if (!content) return null;
		return { mayWrite: content[0] === 1, state: content.slice(1) };
	}

	async keepDocument({ state, mayWrite }: KeptDocument): Promise<void> {
		const before = (await this.#rows('documents')).map(({ key }) => key);
		const row = await this.#close('documents', new Uint8Array([mayWrite ? 1 : 0, ...state]));
		const transaction = await this.#begin(['documents']);
		transaction.objectStore('documents').add(row);
		for (const key of before) transaction.objectStore('documents').delete(key);
		await completion(transaction);
	}

	async forgetDocument(): Promise<void> {
		await this.#delete(
			'documents',
			(await this.#rows('documents')).map(({ key }) => key)
		);
	}

	readonly drafts: DraftStore = {
		list: async (part) => {
			const place = this.#partOf(part);
			const rows = await this.#rows('drafts', place);
			const read = rows.map(async ({ key, row }) => {
				const draft = await this.#open('drafts', row, place);
				return draft ? [{ key, draft }] : [];
			});
			return (await Promise.all(read)).flat();
		},
		keep: async (part, draft, replaces) => {
			const row = await this.#close('drafts', draft, this.#partOf(part));
			const transaction = await this.#begin(['drafts']);
			const request = transaction.objectStore('drafts').add(row);
			for (const key of replaces) transaction.objectStore('drafts').delete(key);
			await completion(transaction);
			return Number(request.result);
		},
		forget: (keys) => this.#delete('drafts', keys)
	};

	#partOf(part: string): string {
		return `${this.#place}:${part}`;
	}

	async #begin(stores: Store[]): Promise<IDBTransaction> {
		const { database } = await this.#device;
		return database.transaction(stores, 'readwrite', { durability: 'strict' });
	}

	async #close(store: Store, content: Uint8Array, place = this.#place): Promise<Row> {
		const device = await this.#device;
		return { place, sealed: await seal(device, `${store}:${place}`, content) };
	}

	async #open(store: Store, { sealed }: Row, place = this.#place): Promise<Uint8Array | null> {
		if (!sealed) return null;
		return unseal(await this.#device, `${store}:${place}`, sealed);
	}

	async #rows(store: Store, place = this.#place): Promise<{ key: number; row: Row }[]> {
		const { database } = await this.#device;
		const transaction = database.transaction(store, 'readonly');
		const rows: { key: number; row: Row }[] = [];
		const range = IDBKeyRange.only(place);
		const request = transaction.objectStore(store).index('place').openCursor(range);
		request.onsuccess = () => {
			const cursor = request.result;
			if (!cursor) return;
			rows.push({ key: Number(cursor.primaryKey), row: cursor.value as Row });
			cursor.continue();
		};
		await completion(transaction);
		return rows;
	}

	async #delete(store: Store, keys: readonly number[]): Promise<void> {
		if (keys.length === 0) return;
		const transaction = await this.#begin([store]);
		for (const key of keys) transaction.objectStore(store).delete(key);
		await completion(transaction);
	}
}
