/** Where an idea comes from. */
export const sourceKinds = ['text', 'contribution', 'statement'] as const;
export type SourceKind = (typeof sourceKinds)[number];
export type SourceKey = { kind: SourceKind; id: string };

const KEY = /^(text|contribution|statement) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** What a tick box of the page of ideas sends. */
export const keyOf = ({ kind, id }: SourceKey): string => `${kind} ${id}`;

export function sourceFrom(value: unknown): SourceKey | null {
	const found = typeof value === 'string' ? KEY.exec(value) : null;
	return found ? { kind: found[1] as SourceKind, id: found[2]! } : null;
}

export const SOURCES_AT_ONCE = 200;
export const IDEA_TITLE_MAX = 200;
export const IDEA_DESCRIPTION_MAX = 2_000;
