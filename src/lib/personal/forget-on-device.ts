import { forgetEntries } from '../consultations/entry/entry-store.ts';
import { forgetAccount } from '../documents/live/device-owner.ts';
import { forgetDrafts } from '../ui/keeping/draft-store.ts';
import { forgetPages } from '../shared/keep-page.ts';

/** Takes from this device what an account that was erased had left in it: words, forms, pages, drafts, keys. */
export async function forgetOnDevice(accountId: string): Promise<void> {
	const erasures = [
		forgetAccount(accountId),
		forgetEntries(accountId),
		forgetDrafts(accountId),
		forgetPages()
	];
	await Promise.allSettled(erasures);
	try {
		// The names of drafts and of keys end with the account; two others hold nothing but it.
		for (const storage of [localStorage, sessionStorage])
			for (const name of Object.keys(storage))
				if (name.includes(accountId) || storage.getItem(name) === accountId)
					storage.removeItem(name);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}
