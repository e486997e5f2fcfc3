import { countUnsent, forgetEntries } from './entry-store.ts';
import { forgetPages } from '../../shared/keep-page.ts';

const OWNER = 'maillage-saisie-compte';

/** When somebody else signs in on this device, the page put aside goes: it bears the name of the person before. */
export async function ownEntryDevice(accountId: string): Promise<void> {
	try {
		const before = localStorage.getItem(OWNER);
		if (before && before !== accountId) await forgetPages();
		localStorage.setItem(OWNER, accountId);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}

/** Signing out erases the forms of this person from the device; asks first when some were not sent. False: they stay. */
export async function leaveEntryDevice(
	accountId: string,
	mayLoseForms: () => boolean
): Promise<boolean> {
	try {
		if ((await countUnsent(accountId)) > 0 && !mayLoseForms()) return false;
		await forgetEntries(accountId);
		await forgetPages();
		localStorage.removeItem(OWNER);
	} catch {
		// Signing out must always work.
	}
	return true;
}
