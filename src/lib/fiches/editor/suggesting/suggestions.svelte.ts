import { bytesOf } from '../../../shared/bytes.ts';
import type { SuggestionRequest } from '../../suggestions/forms.ts';
import type { SuggestionShown } from '../../suggestions/suggestion-json.ts';
import type { RichField } from '../../text/shape.ts';
import { FreshList } from '../fresh-list.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import type { ShownChange } from '../rich/suggested-changes.ts';
import type {
	SuggestionAnswer,
	SuggestionFailure,
	SuggestionRequests
} from './suggestion-requests.ts';

/** The changes proposed in the fiche, kept fresh while the page is looked at. */
export class Suggestions {
	/** This person takes part in the discussion: they read them, and propose while the text may change. */
	readonly mayRead: boolean;
	readonly maySuggest: boolean;
	list: readonly SuggestionShown[] = $state.raw([]);
	/** They are shown in the text. */
	shown = $state(true);
	/** The one that is being read. */
	current: string | null = $state(null);
	unreachable = $state(false);
	loaded = $state(false);
	#requests: SuggestionRequests;
	#fresh: FreshList;

	constructor(of: {
		mayRead: boolean;
		maySuggest: boolean;
		requests: SuggestionRequests;
		live: LiveFiche;
	}) {
		this.mayRead = of.mayRead;
		this.maySuggest = of.maySuggest;
		this.#requests = of.requests;
		this.#fresh = new FreshList({
			...{ live: of.live, name: 'suggestions' },
			refresh: () => this.refresh()
		});
	}

	/** To be called in an effect. */
	follow(): () => void {
		return this.mayRead ? this.#fresh.follow() : () => {};
	}

	async refresh(): Promise<void> {
		const list = await this.#requests.list();
		this.unreachable = list === null;
		if (list) this.#show(list);
	}

	async send(ask: SuggestionRequest): Promise<SuggestionAnswer | SuggestionFailure> {
		const answer = await this.#requests.send(ask);
		if ('refusal' in answer) {
			// What was asked of is perhaps no longer there.
			if (answer.refusal !== 'network') void this.refresh();
			return answer;
		}
		this.#show(answer.suggestions);
		this.#fresh.tell();
		return answer;
	}

	/** Those of a field that are to be shown in its text. */
	inField(field: RichField): ShownChange[] {
		if (!this.shown) return [];
		return this.list.flatMap((one) =>
			one.field === field && (one.visibility === 'shown' || one.isMine)
				? {
						...{ id: one.id, author: one.author, at: bytesOf(one.at), removes: one.removes },
						...{ quote: one.quote, before: one.before, after: one.after },
						...{ words: one.words, ends: one.ends }
					}
				: []
		);
	}

	/** Points at one from its words; the person keeps writing where they are. */
	point(id: string): void {
		this.current = id;
		document.getElementById(`changement-${id}`)?.scrollIntoView({ block: 'nearest' });
	}

	#show(list: readonly SuggestionShown[]): void {
		this.loaded = true;
		if (JSON.stringify(list) !== JSON.stringify(this.list)) this.list = list;
	}
}
