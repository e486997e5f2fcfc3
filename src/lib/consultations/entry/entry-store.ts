/*
 * Forms that a facilitator typed, kept on this device until the server has them. A row counts as kept when the device's own
 * transaction is complete. What has left is erased, but for the last one, so that it can still be corrected.
 */
import type { Typed } from '../../shared/typed-form.ts';
import type { Batch } from './forms.ts';
import type { EntryRefusal } from './outcomes.ts';

const DATABASE = 'maillage-saisie';
const ENTRIES = 'entries';
const DESKS = 'desks';
const OWNER = 'owner';

/** Whose forms, in which consultation. */
export type DeskPlace = { accountId: string; consultationId: string };

export type KeptEntry = {
	entryKey: string;
	/** `account:consultation`, so that nobody is shown the forms of somebody else. */
	owner: string;
	batch: Batch;
	phaseId: string;
	/** +1 at each correction. */
	revision: number;
	typed: Typed;
	typedAt: number;
	state: 'waiting' | 'refused' | 'sent';
	refusal: EntryRefusal | null;
};

/** The batch being typed, and how many forms it has. */
export type Desk = { owner: string; batch: Batch; phaseId: string; count: number };

export const ownerOf = ({ accountId, consultationId }: DeskPlace) =>
	`${accountId}:${consultationId}`;

export class EntryStore {
	readonly #database: IDBDatabase;
	readonly #owner: string;

	constructor(database: IDBDatabase, place: DeskPlace) {
		this.#database = database;
		this.#owner = ownerOf(place);
	}

	async list(): Promise<KeptEntry[]> {
		const transaction = this.#database.transaction(ENTRIES, 'readonly');
		const request = transaction.objectStore(ENTRIES).index(OWNER).getAll(this.#owner);
		await completion(transaction);
		return (request.result as KeptEntry[]).sort((a, b) => a.typedAt - b.typedAt);
	}

	async findDesk(): Promise<Desk | null> {
		const transaction = this.#database.transaction(DESKS, 'readonly');
		const request = transaction.objectStore(DESKS).get(this.#owner);
		await completion(transaction);
		return (request.result as Desk | undefined) ?? null;
	}

	/** A new batch, or none; forms of the batch before go on waiting under their own. */
	async openDesk(desk: Omit<Desk, 'owner'> | null): Promise<void> {
		const transaction = this.#write(DESKS);
		if (desk) transaction.objectStore(DESKS).put({ ...desk, owner: this.#owner });
		else transaction.objectStore(DESKS).delete(this.#owner);
		await completion(transaction);
	}

	/** Keeps a form and counts it, in one transaction: durable when this resolves. */
	async keep(entry: Omit<KeptEntry, 'owner'>, desk: Omit<Desk, 'owner'>): Promise<void> {
		const transaction = this.#write(ENTRIES, DESKS);
		transaction.objectStore(ENTRIES).put({ ...entry, owner: this.#owner });
		transaction.objectStore(DESKS).put({ ...desk, owner: this.#owner });
		await completion(transaction);
	}

	/** What the server said of a form, unless it was corrected here meanwhile. */
	async settle(
		{ entryKey, revision }: Pick<KeptEntry, 'entryKey' | 'revision'>,
		refusal: EntryRefusal | null
	): Promise<void> {
		const transaction = this.#write(ENTRIES);
		const store = transaction.objectStore(ENTRIES);
		const request = store.get(entryKey);
		request.onsuccess = () => {
			const entry = request.result as KeptEntry | undefined;
			if (entry?.revision !== revision) return;
			store.put({ ...entry, state: refusal ? 'refused' : 'sent', refusal });
		};
		await completion(transaction);
	}

	/** Erases what has left, but for the form that may still be corrected. */
	async forgetSent(exceptKey: string | null): Promise<void> {
		const sent = (await this.list()).filter(({ state }) => state === 'sent');
		await this.remove(sent.map(({ entryKey }) => entryKey).filter((key) => key !== exceptKey));
	}

	async remove(keys: readonly string[]): Promise<void> {
		if (keys.length === 0) return;
		const transaction = this.#write(ENTRIES);
		for (const key of keys) transaction.objectStore(ENTRIES).delete(key);
		await completion(transaction);
	}

	/** How many forms of other accounts wait on this device, in any consultation. Their words are not read. */
	async countOthers(accountId: string): Promise<number> {
		const waiting = await listUnsent(this.#database);
		return waiting.filter(({ owner }) => !owner.startsWith(`${accountId}:`)).length;
	}

	#write(...stores: string[]): IDBTransaction {
		return this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
	}
}

/** Null where the browser keeps nothing. */
export async function openEntryStore(place: DeskPlace): Promise<EntryStore | null> {
	if (typeof indexedDB === 'undefined') return null;
	try {
		return new EntryStore(await openDatabase(), place);
	} catch {
		return null;
	}
}

/** How many forms of this account this device holds that the server does not have. */
export async function countUnsent(accountId: string): Promise<number> {
	if (typeof indexedDB === 'undefined') return 0;
	const database = await openDatabase();
	const waiting = await listUnsent(database);
	database.close();
	return waiting.filter(({ owner }) => owner.startsWith(`${accountId}:`)).length;
}

/** For signing out: erases the forms of this account from the device. Those of others stay, unseen, until they come back. */
export async function forgetEntries(accountId: string): Promise<void> {
	if (typeof indexedDB === 'undefined') return;
	const database = await openDatabase();
	const transaction = database.transaction([ENTRIES, DESKS], 'readwrite', {
		durability: 'strict'
	});
	for (const name of [ENTRIES, DESKS]) {
		const request = transaction.objectStore(name).openCursor();
		request.onsuccess = () => {
			const cursor = request.result;
			if (!cursor) return;
			if (String(cursor.value.owner).startsWith(`${accountId}:`)) cursor.delete();
			cursor.continue();
		};
	}
	await completion(transaction);
	database.close();
}

async function listUnsent(database: IDBDatabase): Promise<{ owner: string }[]> {
	const transaction = database.transaction(ENTRIES, 'readonly');
	const request = transaction.objectStore(ENTRIES).getAll();
	await completion(transaction);
	return (request.result as KeptEntry[]).filter(({ state }) => state !== 'sent');
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => {
			const entries = request.result.createObjectStore(ENTRIES, { keyPath: 'entryKey' });
			entries.createIndex(OWNER, OWNER);
			request.result.createObjectStore(DESKS, { keyPath: OWNER });
		};
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
