import { importKey } from '../../shared/seal-on-device.ts';

/*
 * The storage of this device for live documents. Words are sealed (AES-256-GCM) under a key that the server gives to their
 * author alone: whoever comes after them on a shared computer cannot read them, and they can, once signed in again.
 */
const DATABASE = 'maillage-live';
const VERSION = 3;

export type Store = 'unsaved' | 'refused' | 'documents' | 'drafts';

/** What a page may read and write here; null where the browser has no such storage or no cryptography. */
export type Device = { database: IDBDatabase; key: CryptoKey };

/** Throws where the browser refuses. `key` has 32 bytes. */
export async function openDevice(key: Uint8Array): Promise<Device> {
	const [database, imported] = await Promise.all([openDatabase(), importKey(key)]);
	return { database, key: imported };
}

export function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE, VERSION);
		request.onupgradeneeded = () => {
			const stores: Store[] = ['unsaved', 'refused', 'documents', 'drafts'];
			for (const name of stores) {
				if (request.result.objectStoreNames.contains(name)) continue;
				const store = request.result.createObjectStore(name, { autoIncrement: true });
				store.createIndex('place', 'place');
			}
		};
		request.onsuccess = () => {
			// A newer page must not wait for this one.
			request.result.onversionchange = () => request.result.close();
			resolve(request.result);
		};
		request.onerror = () => reject(request.error);
		request.onblocked = () => reject(new Error('an older page holds the storage of this device'));
	});
}

export function completion(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onerror = () => reject(transaction.error);
		transaction.onabort = () => reject(transaction.error);
	});
}

/** The key range of everything that an account left, whatever the document. */
export function rangeOfAccount(accountId: string): IDBKeyRange {
	return IDBKeyRange.bound(`${accountId}:`, `${accountId}:\uffff`);
}
