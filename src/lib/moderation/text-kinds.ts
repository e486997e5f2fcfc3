import type { Actor } from '../accounts/actor.ts';
import { consultationTextKinds } from '../consultations/text-kinds.ts';
import { consultationTextWords } from '../consultations/texts/text-words.ts';
import { commentTextWords } from '../fiches/comments/comment-text-messages.ts';
import { suggestionTextWords } from '../fiches/suggestions/suggestion-text-messages.ts';
import type { AuthorKind, HomeKind, KindWords, Labelled } from '../moderated/kind-words.ts';
import { reasonTextWords } from '../votes/results/reason-text-messages.ts';
import { isId } from '../shared/ids.ts';

/** Every kind of texts that moderation looks at. One more does not compile until its domain says how it is found and called. */
export const textKinds = [
	...consultationTextKinds,
	'vote-reason',
	'fiche-comment',
	'fiche-suggestion'
] as const;
export type TextKind = (typeof textKinds)[number];

const words: Record<TextKind, KindWords> = {
	...consultationTextWords,
	'vote-reason': reasonTextWords,
	'fiche-comment': commentTextWords,
	'fiche-suggestion': suggestionTextWords
};

export const textKindLabel = (kind: TextKind): string => words[kind].label();

/** What a text is, in words: the question it answers, its number, what it argues about. */
export const labelOf = ({ kind, ...text }: Labelled & { kind: TextKind }): string =>
	words[kind].labelOf(text);

/** Who reads what is decided on their words. */
export const authorOf = (kind: TextKind): AuthorKind => words[kind].author;

export const isFixed = (kind: TextKind): boolean => words[kind].isFixed;

/** Who reads texts of this kind while they are shown. */
export const isReadBy = (actor: Actor, kind: TextKind): boolean => words[kind].isReadBy(actor);

export const homeKindOf = (kind: TextKind): HomeKind => words[kind].home;

type InHome = { kind: TextKind; homeKey: string };

/** Where its author reads it; `contractHome` is the address of the contract. */
export const readHref = (contractHome: string, text: InHome): string =>
	contractHome + words[text.kind].readAt(text);

const homes: Record<HomeKind, string> = {
	consultation: 'consultations',
	vote: 'votes',
	fiche: 'fiches'
};

/** The page of what a text belongs to. */
export const homeHref = (contractHome: string, { kind, homeKey }: InHome): string =>
	`${contractHome}/${homes[words[kind].home]}/${homeKey}`;

/** One text. */
export type TextKey = { kind: TextKind; id: string };

export function isTextKind(value: unknown): value is TextKind {
	return textKinds.some((kind) => kind === value);
}

/** `contribution:<id>`, as addresses and forms name a text; null for anything else. */
export function textKeyFrom(written: string | null | undefined): TextKey | null {
	const [kind, id, ...more] = (written ?? '').split(':');
	return isTextKind(kind) && id && isId(id) && more.length === 0 ? { kind, id } : null;
}

export function writeTextKey({ kind, id }: TextKey): string {
	return `${kind}:${id}`;
}
