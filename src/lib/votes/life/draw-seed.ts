import { digestOf } from '../../shared/bytes.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Frozen } from './frozen.ts';

/**
 * What the seed of a draw is made of (decision 0048): a number of the server, whose fingerprint is shown before the others
 * write; words of the coordination; of a secret vote, the fingerprint of the bureau, which its members made together.
 */
export type DrawParts = { vote: string; secret: string; words: string; bureau: string | null };

/** The text that is hashed into the seed: anybody can write it again. */
export const drawText = ({ vote, secret, words, bureau }: DrawParts): string =>
	canonicalJson({ bureau, format: 'maillage-draw/2', secret, vote, words });

export const seedOf = (parts: DrawParts): Promise<string> => digestOf(drawText(parts));

/** Shown before anybody else adds to the seed: the server can no longer choose its number after that. */
export const commitmentOf = (secret: string): Promise<string> => digestOf(secret);

/** What a vote that opened was drawn with; null for none, or before decision 0048. */
export function drawIn(frozen: string): DrawParts | null {
	const { vote, draw } = JSON.parse(frozen) as Frozen;
	return draw ? { vote, ...draw } : null;
}
