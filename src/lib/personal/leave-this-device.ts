import { leaveEntryDevice } from '../consultations/entry/device-leaving.ts';
import { forgetAnswerDrafts } from '../consultations/questionnaire/answer-draft.ts';
import { leaveDevice } from '../documents/live/device-owner.ts';
import { forgetDrafts } from '../ui/keeping/draft-store.ts';
import { unsavedWords, unsentForms } from '../ui/messages.ts';

/** Signing out: false when the person would rather stay with words that no server has. */
export async function leaveThisDevice(
	accountId: string | undefined,
	mayLose: (question: string) => boolean
): Promise<boolean> {
	if (!(await leaveDevice(() => mayLose(unsavedWords())))) return false;
	const entries = () => leaveEntryDevice(accountId!, () => mayLose(unsentForms()));
	if (accountId && !(await entries())) return false;
	await forgetForms(accountId);
	return true;
}

/** What was begun in forms goes with whoever signed out; of every account, where the page does not know which. */
export async function forgetForms(accountId?: string): Promise<void> {
	try {
		forgetAnswerDrafts();
		await forgetDrafts(accountId);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}
