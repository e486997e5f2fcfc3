import { SvelteMap } from 'svelte/reactivity';
import type { ThreadShown } from '../../comments/comment-json.ts';
import type { FieldKey, RichField } from '../../text/shape.ts';
import type { CommentAsk, CommentFailure, CommentRequests } from './comment-requests.ts';
import { FreshList } from '../fresh-list.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import type { Passage } from '../rich/commented-passages.ts';

/** What a person is about to comment on: a passage, or the whole fiche (`field` null). */
export type Draft = {
	field: RichField | null;
	start: string | null;
	end: string | null;
	quote: string;
};

/** A field where passages stand. Goes to a passage, or answers false when its words are gone. */
type Place = (passage: Passage) => boolean;

/** From this width on, the conversations stand beside the text. */
const BESIDE = '(min-width: 64rem)';

/** The conversations on the fiche, kept fresh while the page is looked at. */
export class Discussion {
	readonly mayComment: boolean;
	readonly requests: CommentRequests;
	threads: readonly ThreadShown[] = $state.raw([]);
	/** The conversation that is being read. */
	current: string | null = $state(null);
	draft: Draft | null = $state.raw(null);
	/** The last reading of the conversations failed. */
	unreachable = $state(false);
	loaded = $state(false);
	/** Shows the tab of a field before its passage is looked for. */
	beforeGoing: (field: FieldKey) => Promise<void> = async () => {};
	#places = new SvelteMap<FieldKey, Place>();
	#fresh: FreshList;

	constructor(of: { mayComment: boolean; requests: CommentRequests; live: LiveFiche }) {
		this.mayComment = of.mayComment;
		this.requests = of.requests;
		this.#fresh = new FreshList({
			...{ live: of.live, name: 'comments' },
			refresh: () => this.refresh()
		});
	}

	/** To be called in an effect. */
	follow(): () => void {
		return this.mayComment ? this.#fresh.follow() : () => {};
	}

	async refresh(): Promise<void> {
		const threads = await this.requests.list();
		this.unreachable = threads === null;
		if (threads) this.#show(threads);
	}

	/** Null when it is done. */
	async send(ask: CommentAsk): Promise<CommentFailure | null> {
		const answer = await this.requests.send(ask);
		if (typeof answer === 'string') return answer;
		this.#show(answer);
		this.#fresh.tell();
		return null;
	}

	/** The open conversations of a field, as passages to underline. */
	passagesOf(field: RichField): Passage[] {
		return this.threads.flatMap(({ id, field: where, start, end, quote, resolved }) =>
			where === field && start && end && !resolved ? { threadId: id, start, end, quote } : []
		);
	}

	/** Points at a conversation from its passage; the person keeps writing where they are, unless they ask to go there. */
	point(threadId: string, { go = false } = {}): void {
		this.current = threadId;
		const thread = document.getElementById(`fil-${threadId}`);
		if (go) thread?.focus();
		else if (matchMedia(BESIDE).matches) thread?.scrollIntoView({ block: 'nearest' });
	}

	/** Goes to the passage of a conversation. False when its words are gone. */
	async goTo(thread: ThreadShown): Promise<boolean> {
		this.current = thread.id;
		const { id, field, start, end, quote } = thread;
		if (!field || !start || !end) return false;
		await this.beforeGoing(field);
		return this.#places.get(field)?.({ threadId: id, start, end, quote }) ?? false;
	}

	addPlace(field: RichField, place: Place): () => void {
		this.#places.set(field, place);
		return () => this.#places.delete(field);
	}

	#show(threads: readonly ThreadShown[]): void {
		this.loaded = true;
		if (JSON.stringify(threads) !== JSON.stringify(this.threads)) this.threads = threads;
	}
}
