/*
 * What people began to write in a form, on their own device, until it is sent. Of somebody who signed in, it is sealed under a
 * key that the server gives to them alone: whoever comes after them on a shared computer cannot read it. A file is a row of
 * its own: it is written when it is chosen, not at each letter.
 */
import { importKey, seal, unseal, type Sealed } from '../../shared/seal-on-device.ts';
import { bytesOf } from '../../shared/bytes.ts';
import type { Typed } from '../../shared/typed-form.ts';

const DATABASE = 'maillage-formulaires';
const ROWS = 'rows';
const KEEP_MS = 14 * 86_400_000;
/** Of all the files of a form together: the most that any form of ours takes. */
const FILES_MAX = 20 * 1024 * 1024;

/** `key`: 32 bytes in base64, of whoever signed in. */
export type DraftOwner = { id: string; key: string } | null;
export type Draft = { typed: Typed; files: Map<string, File> };
/** `name` begins with its owner, empty for whoever has not signed in. */
type Row = { name: string; at: number; sealed: Sealed };
type Said = { typed: Typed; files: string[] };

export class DraftStore {
	readonly #database: IDBDatabase;
	readonly #key: CryptoKey | null;
	readonly #name: string;
	/** The files that are on the device already. */
	readonly #written = new Map<string, File>();

	constructor(database: IDBDatabase, key: CryptoKey | null, name: string) {
		this.#database = database;
		this.#key = key;
		this.#name = name;
	}

	async read(): Promise<Draft | null> {
		const words = await this.#open(this.#name);
		if (!words) return null;
		const { typed, files } = JSON.parse(new TextDecoder().decode(words)) as Said;
		const found = new Map<string, File>();
		for (const field of files) {
			const bytes = await this.#open(this.#nameOf(field));
			const file = bytes && unpackFile(bytes);
			if (!file) continue;
			found.set(field, file);
			this.#written.set(field, file);
		}
		return { typed, files: found };
	}

	/** Resolves when the device has it: false when it has the words, and the files are too heavy for it. */
	async keep({ typed, files }: Draft): Promise<boolean> {
		const weight = [...files.values()].reduce((sum, { size }) => sum + size, 0);
		const kept = weight > FILES_MAX ? new Map<string, File>() : files;
		const said: Said = { typed, files: [...kept.keys()] };
		const rows = [await this.#close(this.#name, new TextEncoder().encode(JSON.stringify(said)))];
		for (const [field, file] of kept)
			if (!isSame(this.#written.get(field), file))
				rows.push(await this.#close(this.#nameOf(field), await packFile(file)));
		const transaction = this.#write();
		for (const row of rows) transaction.objectStore(ROWS).put(row);
		for (const field of this.#written.keys())
			if (!kept.has(field)) transaction.objectStore(ROWS).delete(this.#nameOf(field));
		await completion(transaction);
		this.#written.clear();
		for (const [field, file] of kept) this.#written.set(field, file);
		return kept === files;
	}

	async erase(): Promise<void> {
		const transaction = this.#write();
		// A place of its own, or one of its files: never another form whose name begins alike.
		transaction.objectStore(ROWS).delete(this.#name);
		transaction.objectStore(ROWS).delete(rangeFrom(`${this.#name}#`));
		await completion(transaction);
		this.#written.clear();
	}

	#nameOf(field: string): string {
		return `${this.#name}#${field}`;
	}

	async #open(name: string): Promise<Uint8Array | null> {
		const transaction = this.#database.transaction(ROWS, 'readonly');
		const request = transaction.objectStore(ROWS).get(name);
		await completion(transaction);
		const row = request.result as Row | undefined;
		if (!row || Date.now() - row.at > KEEP_MS) return null;
		if (!this.#key) return new Uint8Array(row.sealed.box);
		return unseal({ key: this.#key }, name, row.sealed);
	}

	async #close(name: string, content: Uint8Array): Promise<Row> {
		const sealed = this.#key
			? await seal({ key: this.#key }, name, content)
			: { iv: new Uint8Array(), box: content.slice().buffer };
		return { name, at: Date.now(), sealed };
	}

	#write(): IDBTransaction {
		return this.#database.transaction(ROWS, 'readwrite', { durability: 'strict' });
	}
}

/** Null where this browser keeps nothing, or could not seal it. `form` tells apart the forms of one page. */
export async function openDraftStore(
	owner: DraftOwner,
	{ path, form }: { path: string; form: string }
): Promise<DraftStore | null> {
	try {
		const key = owner && (await importKey(bytesOf(owner.key)));
		const database = await openDatabase();
		await forgetRows(database, (row) => Date.now() - row.at > KEEP_MS);
		return new DraftStore(database, key, `${owner?.id ?? ''}:${path}:${form}`);
	} catch {
		return null;
	}
}

/** Takes from this device what an account began in forms; without one, what any account did: whoever was here has signed out. */
export async function forgetDrafts(accountId?: string): Promise<void> {
	if (typeof indexedDB === 'undefined') return;
	const database = await openDatabase();
	await forgetRows(database, ({ name }) =>
		accountId ? name.startsWith(`${accountId}:`) : !name.startsWith(':')
	);
	database.close();
}

async function forgetRows(database: IDBDatabase, isForgotten: (row: Row) => boolean) {
	const transaction = database.transaction(ROWS, 'readwrite', { durability: 'strict' });
	const request = transaction.objectStore(ROWS).openCursor();
	request.onsuccess = () => {
		const cursor = request.result;
		if (!cursor) return;
		if (isForgotten(cursor.value as Row)) cursor.delete();
		cursor.continue();
	};
	await completion(transaction);
}

const isSame = (one: File | undefined, other: File) =>
	one?.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

const rangeFrom = (start: string) => IDBKeyRange.bound(start, `${start}\uffff`);

/** Its name, its kind and its bytes, in one string of bytes that can be sealed. */
async function packFile(file: File): Promise<Uint8Array> {
	const { name, type, lastModified } = file;
	const head = new TextEncoder().encode(`${JSON.stringify({ name, type, lastModified })}\n`);
	return new Uint8Array(await new Blob([head, file]).arrayBuffer());
}

function unpackFile(bytes: Uint8Array): File | null {
	const end = bytes.indexOf('\n'.charCodeAt(0));
	if (end < 0) return null;
	const { name, ...about } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as {
		name: string;
		type: string;
		lastModified: number;
	};
	return new File([bytes.slice(end + 1)], name, about);
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(ROWS, { keyPath: 'name' });
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function completion(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onerror = () => reject(transaction.error);
		transaction.onabort = () => reject(transaction.error);
	});
}
