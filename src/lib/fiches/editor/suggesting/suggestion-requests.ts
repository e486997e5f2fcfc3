import type { SuggestionRequest } from '../../suggestions/forms.ts';
import type { SuggestionShown } from '../../suggestions/suggestion-json.ts';

/** A code of `suggestion-refusals.ts`, or why the server said nothing of it. */
export type SuggestionFailure = { refusal: string };

export type SuggestionAnswer = {
	suggestions: readonly SuggestionShown[];
	decided: number;
	/** How many could not be accepted: their words are gone. */
	gone: number;
};

/** The changes proposed in one fiche, on the server. */
export type SuggestionRequests = {
	/** Null when the server cannot be reached. */
	list: () => Promise<readonly SuggestionShown[] | null>;
	/** Answers with all that are open now. */
	send: (ask: SuggestionRequest) => Promise<SuggestionAnswer | SuggestionFailure>;
};

/** `address` is the one of the fiche. */
export function suggestionRequestsAt(address: string): SuggestionRequests {
	const place = `${address}/propositions.json`;
	return {
		async list() {
			const answer = await fetch(place, { redirect: 'error' }).catch(() => null);
			if (!answer?.ok) return null;
			return ((await answer.json()) as SuggestionAnswer).suggestions;
		},
		async send(ask) {
			const answer = await fetch(place, {
				method: 'POST',
				redirect: 'error',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(ask)
			}).catch(() => null);
			if (!answer || answer.status >= 500) return { refusal: 'network' };
			if (answer.status === 429) return { refusal: 'wait' };
			if (answer.ok) return (await answer.json()) as SuggestionAnswer;
			const told = (await answer.json().catch(() => ({}))) as { refusal?: string };
			return { refusal: told.refusal ?? 'not-allowed' };
		}
	};
}
