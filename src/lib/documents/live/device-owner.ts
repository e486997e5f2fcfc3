import { forgetLiveDocuments, hasUnsavedWords } from './device-copy.ts';

const OWNER = 'maillage-compte';

/** When somebody else signs in on this device, what the person before left on it is removed. */
export async function ownDevice(accountId: string): Promise<void> {
	try {
		const before = localStorage.getItem(OWNER);
		if (before && before !== accountId) await forgetLiveDocuments();
		localStorage.setItem(OWNER, accountId);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}

/** Signing out empties this device. Asks first when words would be lost; false when the person stays. */
export async function leaveDevice(mayLoseWords: () => boolean): Promise<boolean> {
	try {
		if ((await hasUnsavedWords()) && !mayLoseWords()) return false;
		await forgetLiveDocuments();
		localStorage.removeItem(OWNER);
	} catch {
		// Signing out must always work.
	}
	return true;
}
