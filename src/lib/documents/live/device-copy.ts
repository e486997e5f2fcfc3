/*
 * Words that the server has not acknowledged, kept on this device until it has. y-indexeddb keeps the whole document
 * and does not tell when a write is complete; here the status says « gardé sur cet appareil » only when it is true,
 * and nothing stays on a shared computer once it is saved.
 */
const DATABASE = 'maillage-live';
const STORE = 'unsaved';
const PLACE = 'place';

export type DeviceCopy = {
	list: () => Promise<{ key: number; update: Uint8Array }[]>;
	/** Resolves with the key when the device's own transaction is complete; rejects when the device refuses. */
	keep: (update: Uint8Array) => Promise<number>;
	remove: (keys: readonly number[]) => Promise<void>;
};

/** The place of one person's words in one document, or null where there is no such storage. */
export function openDeviceCopy(of: { documentId: string; accountId: string }): DeviceCopy | null {
	if (typeof indexedDB === 'undefined') return null;
	const place = `${of.accountId}:${of.documentId}`;
	const database = openDatabase();
	database.catch(() => {});
	return {
		list: () => listRows(database, place),
		async keep(update) {
			const transaction = (await database).transaction(STORE, 'readwrite', {
				durability: 'strict'
			});
			const request = transaction.objectStore(STORE).add({ place, update });
			await completion(transaction);
			return Number(request.result);
		},
		async remove(keys) {
			if (keys.length === 0) return;
			const transaction = (await database).transaction(STORE, 'readwrite');
			for (const key of keys) transaction.objectStore(STORE).delete(key);
			await completion(transaction);
		}
	};
}

/** True when this device holds words, whoever wrote them, that the server has not acknowledged. */
export async function hasUnsavedWords(): Promise<boolean> {
	if (typeof indexedDB === 'undefined') return false;
	const database = await openDatabase();
	const transaction = database.transaction(STORE, 'readonly');
	const request = transaction.objectStore(STORE).count();
	await completion(transaction);
	database.close();
	return request.result > 0;
}

/** For signing out: removes everybody's unsaved words from this device. */
export async function forgetLiveDocuments(): Promise<void> {
	if (typeof indexedDB === 'undefined') return;
	const database = await openDatabase();
	const transaction = database.transaction(STORE, 'readwrite');
	transaction.objectStore(STORE).clear();
	await completion(transaction);
	database.close();
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => {
			const store = request.result.createObjectStore(STORE, { autoIncrement: true });
			store.createIndex(PLACE, PLACE);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

async function listRows(
	database: Promise<IDBDatabase>,
	place: string
): Promise<{ key: number; update: Uint8Array }[]> {
	const transaction = (await database).transaction(STORE, 'readonly');
	const rows: { key: number; update: Uint8Array }[] = [];
	const request = transaction.objectStore(STORE).index(PLACE).openCursor(IDBKeyRange.only(place));
	request.onsuccess = () => {
		const cursor = request.result;
		if (!cursor) return;
		rows.push({ key: Number(cursor.primaryKey), update: cursor.value.update });
		cursor.continue();
	};
	await completion(transaction);
	return rows;
}

function completion(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onerror = () => reject(transaction.error);
		transaction.onabort = () => reject(transaction.error);
	});
}
