import type { Actor } from '../accounts/actor.ts';

/** What a text belongs to: it says who coordinates it, and the log names it. */
export type HomeKind = 'consultation' | 'vote' | 'fiche';

/** Whom moderation may answer: a private page, an account, or nobody where words are tied to no one. */
export type AuthorKind = 'participation' | 'account' | 'nobody';

/** Which text it is, for its label. */
export type Labelled = {
	/** What it answers: a question, a contribution. */
	about: string;
	/** What it is called by. */
	number: number | null;
	isFor: boolean | null;
};

/** What moderation says of a kind of texts: each domain gives it beside its `ModeratedKind`. */
export type KindWords = {
	/** In filters, in the public log. */
	label: () => string;
	/** Beside its words: the question it answers, its number, what it argues about. */
	labelOf: (text: Labelled) => string;
	home: HomeKind;
	author: AuthorKind;
	/** Its author does not correct it: they take it back and write again. */
	isFixed: boolean;
	/** Who reads it while it is shown, and may say that it should not be there. */
	isReadBy: (actor: Actor) => boolean;
	/** Where its author reads it, from the address of the contract. */
	readAt: (text: { homeKey: string }) => string;
};
