import type { ThreadShown } from '../../comments/comment-json.ts';
import type { RichField } from '../../text/shape.ts';

/** What may be asked of `/commentaires` (its schema is `commentRequest`, forms.ts). */
export type CommentAsk =
	| {
			action: 'open';
			field: RichField | null;
			start: string | null;
			end: string | null;
			quote: string;
			body: string;
			mentions: string[];
	  }
	| { action: 'reply'; threadId: string; body: string; mentions: string[] }
	| { action: 'resolve' | 'reopen'; threadId: string }
	| { action: 'withdraw'; commentId: string };

export type CommentFailure = 'network' | 'refused' | 'too-long' | 'missing' | 'wait';
export type Mentionable = { accountId: string; name: string };

/** The conversations of one fiche on the server. */
export type CommentRequests = {
	/** Null when the server cannot be reached. */
	list: () => Promise<readonly ThreadShown[] | null>;
	/** Answers with all the conversations as they are now. */
	send: (ask: CommentAsk) => Promise<readonly ThreadShown[] | CommentFailure>;
	people: (search: string) => Promise<readonly Mentionable[]>;
};

/** `address` is the one of the fiche. */
export function commentRequestsAt(address: string): CommentRequests {
	const place = `${address}/commentaires`;
	return {
		async list() {
			const answer = await reach(place);
			if (!answer?.ok) return null;
			return ((await answer.json()) as { threads: ThreadShown[] }).threads;
		},
		async send(ask) {
			const answer = await reach(place, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(ask)
			});
			if (!answer) return 'network';
			if (answer.ok) return ((await answer.json()) as { threads: ThreadShown[] }).threads;
			return failureOf(answer);
		},
		async people(search) {
			const answer = await reach(`${place}/personnes?q=${encodeURIComponent(search)}`);
			if (!answer?.ok) return [];
			return ((await answer.json()) as { people: Mentionable[] }).people;
		}
	};
}

async function reach(url: string, init?: RequestInit): Promise<Response | null> {
	return fetch(url, { ...init, redirect: 'error' }).catch(() => null);
}

async function failureOf(answer: Response): Promise<CommentFailure> {
	if (answer.status === 429) return 'wait';
	if (answer.status >= 500) return 'network';
	if (answer.status !== 400) return 'refused';
	const { refusals = {} } = (await answer.json().catch(() => ({}))) as {
		refusals?: Record<string, 'missing' | 'too-long'>;
	};
	return refusals.body ?? 'refused';
}
