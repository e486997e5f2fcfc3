/** The texts of people that others read: what moderation looks at. */
export const textKinds = [
	'answer-text',
	'contribution',
	'contribution-comment',
	'statement'
] as const;
export type TextKind = (typeof textKinds)[number];

/** One text of one person. */
export type TextKey = { kind: TextKind; id: string };

export function isTextKind(value: unknown): value is TextKind {
	return textKinds.some((kind) => kind === value);
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** `contribution:<id>`, as addresses and forms name a text; null for anything else. */
export function textKeyFrom(written: string | null | undefined): TextKey | null {
	const [kind, id, ...more] = (written ?? '').split(':');
	return isTextKind(kind) && id && UUID.test(id) && more.length === 0 ? { kind, id } : null;
}

export function writeTextKey({ kind, id }: TextKey): string {
	return `${kind}:${id}`;
}
