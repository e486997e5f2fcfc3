import { unseal, type Sealed } from '../../shared/seal-on-device.ts';
import type { RefusedWords } from './device-copy.ts';
import { completion, openDatabase, openDevice, rangeOfAccount } from './device.ts';

type Of = { accountId: string; deviceKey: Uint8Array };

/** True when this device keeps refused words of this account, whatever the document. */
export async function hasKeptWords(accountId: string): Promise<boolean> {
	if (typeof indexedDB === 'undefined') return false;
	const database = await openDatabase();
	const transaction = database.transaction('refused', 'readonly');
	const request = transaction
		.objectStore('refused')
		.index('place')
		.count(rangeOfAccount(accountId));
	await completion(transaction);
	database.close();
	return request.result > 0;
}

/** All the refused words that this device keeps of an account: also those of documents that it may no longer open. */
export async function listKeptWords({ accountId, deviceKey }: Of): Promise<RefusedWords[]> {
	const device = await openDevice(deviceKey);
	const transaction = device.database.transaction('refused', 'readonly');
	const request = transaction
		.objectStore('refused')
		.index('place')
		.getAll(rangeOfAccount(accountId));
	await completion(transaction);
	device.database.close();
	const rows = request.result as { place: string; sealed: Sealed }[];
	const opened = rows.map(async ({ place, sealed }) => {
		const content = await unseal(device, `refused:${place}`, sealed);
		return content ? [JSON.parse(new TextDecoder().decode(content)) as RefusedWords] : [];
	});
	return (await Promise.all(opened)).flat();
}

/** Their author has let go of them. */
export async function forgetKeptWords(accountId: string): Promise<void> {
	const database = await openDatabase();
	const transaction = database.transaction('refused', 'readwrite');
	const store = transaction.objectStore('refused');
	const keys = store.index('place').getAllKeys(rangeOfAccount(accountId));
	keys.onsuccess = () => {
		for (const key of keys.result) store.delete(key);
	};
	await completion(transaction);
	database.close();
}
