import type { EntryStore, KeptEntry } from './entry-store.ts';
import type { SendingAnswer } from './outcomes.ts';
import { SENT_AT_ONCE } from './rules.ts';

/** Why nothing more left now; null when everything did. */
export type SendingStop = 'offline' | 'signed-out' | 'other-account' | 'refused' | null;

type Post = (body: string) => Promise<Response>;

/**
 * Sends what waits, batch by batch. Each form bears a key of its own, so that an answer lost on the way and a second
 * sending make one form. Two tabs do not send at once where the browser can tell them apart.
 */
export async function sendEntries(
	store: EntryStore,
	{ accountId, consultationId, post }: { accountId: string; consultationId: string; post: Post }
): Promise<SendingStop> {
	if (!navigator.locks) return sendAll(store, { accountId, post });
	const name = `saisie ${consultationId}`;
	return navigator.locks.request(name, () => sendAll(store, { accountId, post }));
}

async function sendAll(
	store: EntryStore,
	{ accountId, post }: { accountId: string; post: Post }
): Promise<SendingStop> {
	const waiting = (await store.list()).filter(({ state }) => state === 'waiting');
	for (const entries of groupsOf(waiting)) {
		const { batch } = entries[0]!;
		const sent = entries.map(({ entryKey, revision, phaseId, typed }) => ({
			...{ entryKey, revision, phaseId, typed }
		}));
		const answer = await ask(() => post(JSON.stringify({ accountId, batch, entries: sent })));
		if (typeof answer === 'string') return answer;
		for (const outcome of answer.outcomes) {
			const entry = entries.find(({ entryKey }) => entryKey === outcome.entryKey);
			if (!entry) continue;
			const { code, refusals, communes } = { code: '', refusals: {}, communes: {}, ...outcome };
			const refusal = outcome.outcome === 'refused' ? { code, refusals, communes } : null;
			await store.settle(entry, refusal);
		}
	}
	return null;
}

/** Forms of one batch together, a few at a time. */
function groupsOf(waiting: readonly KeptEntry[]): KeptEntry[][] {
	const groups: KeptEntry[][] = [];
	for (const entry of waiting) {
		const group = groups.at(-1);
		const fits = group?.[0]!.batch.id === entry.batch.id && group.length < SENT_AT_ONCE;
		if (group && fits) group.push(entry);
		else groups.push([entry]);
	}
	return groups;
}

async function ask(
	post: () => Promise<Response>
): Promise<Exclude<SendingAnswer, { refusal: string }> | Exclude<SendingStop, null>> {
	try {
		const response = await post();
		const isJson = response.headers.get('content-type')?.includes('application/json');
		// The sign-in page answers instead.
		if (response.redirected || !isJson) return response.ok ? 'signed-out' : 'offline';
		const answer = (await response.json()) as SendingAnswer;
		if ('outcomes' in answer) return answer;
		return answer.refusal === 'other-account' ? 'other-account' : 'refused';
	} catch {
		return 'offline';
	}
}
