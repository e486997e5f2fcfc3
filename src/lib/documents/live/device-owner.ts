import { completion, openDatabase, rangeOfAccount } from './device.ts';

const OWNER = 'maillage-compte';
/** Words that only their author has: they stay, sealed. */
const ownWords = ['unsaved', 'refused', 'drafts'] as const;

/**
 * When somebody else signs in on this device, the documents that the person before had open are erased from it. Their
 * words that no server has are not: they stay sealed, and open when their author comes back.
 */
export async function ownDevice(accountId: string): Promise<void> {
	try {
		const before = localStorage.getItem(OWNER);
		if (before && before !== accountId) await forgetDocuments();
		localStorage.setItem(OWNER, accountId);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}

/**
 * Signing out erases the documents from this device. Words that were not saved, or were refused, stay in it sealed; the
 * person is told so first, and false is given back when they would rather stay.
 */
export async function leaveDevice(mayLeaveWords: () => boolean): Promise<boolean> {
	try {
		const accountId = localStorage.getItem(OWNER);
		if (accountId && (await hasWords(accountId)) && !mayLeaveWords()) return false;
		await forgetDocuments();
		localStorage.removeItem(OWNER);
	} catch {
		// Signing out must always work.
	}
	return true;
}

/** Erases from this device all that an account left in it, words that only it could open included. */
export async function forgetAccount(accountId: string): Promise<void> {
	if (typeof indexedDB === 'undefined') return;
	const database = await openDatabase();
	const transaction = database.transaction([...ownWords, 'documents'], 'readwrite');
	transaction.objectStore('documents').clear();
	for (const name of ownWords) {
		const request = transaction
			.objectStore(name)
			.index('place')
			.openCursor(rangeOfAccount(accountId));
		request.onsuccess = () => {
			request.result?.delete();
			request.result?.continue();
		};
	}
	await completion(transaction);
	database.close();
}

/** True when this device holds words of this account that the server does not have. */
async function hasWords(accountId: string): Promise<boolean> {
	if (typeof indexedDB === 'undefined') return false;
	const database = await openDatabase();
	const transaction = database.transaction([...ownWords], 'readonly');
	const counts = ownWords.map((store) =>
		transaction.objectStore(store).index('place').count(rangeOfAccount(accountId))
	);
	await completion(transaction);
	database.close();
	return counts.some(({ result }) => result > 0);
}

async function forgetDocuments(): Promise<void> {
	if (typeof indexedDB === 'undefined') return;
	const database = await openDatabase();
	const transaction = database.transaction('documents', 'readwrite');
	transaction.objectStore('documents').clear();
	await completion(transaction);
	database.close();
}
