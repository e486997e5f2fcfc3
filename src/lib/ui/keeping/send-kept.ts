import type { SubmitFunction } from '@sveltejs/kit';
import type { KeptForm } from './kept-form.ts';

type Sending = {
	/** What the page does with an answer; without it, what SvelteKit does. */
	submit?: SubmitFunction;
	/** Whether the fields are emptied once they were saved. */
	resets: boolean;
	/** Whether only another page says that all was saved: the form is sent, and comes back, several times before. */
	isLong: boolean;
};

/** How a form that is kept leaves, in a page of the framework: a failure takes no word away. */
export function sendKept(kept: KeptForm, { submit, resets, isLong }: Sending): SubmitFunction {
	return async (input) => {
		let isCancelled = false;
		const cancel = () => {
			isCancelled = true;
			input.cancel();
		};
		if (kept.isSending && !submit) return cancel();
		const answer = await submit?.({ ...input, cancel });
		if (isCancelled) return;
		await kept.leave(input.submitter);
		return async (answered) => {
			const { result } = answered;
			if (result.type === 'error') {
				const status = result.status ?? 0;
				if (status === 0 || status >= 500) kept.lose(status === 0 ? 'cut' : 'broken');
				else kept.lose('said', (result.error as App.Error).message);
				return;
			}
			const isSaved = result.type === 'redirect' || (result.type === 'success' && !isLong);
			if (isSaved) await kept.erase();
			// The page comes back to whoever goes on: what they press now is not the same press twice.
			else kept.isSending = false;
			await (answer ? answer(answered) : answered.update({ reset: resets }));
			if (isSaved) kept.begin();
			else await kept.keepNow();
		};
	};
}
