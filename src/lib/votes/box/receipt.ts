import { canonicalJson } from '../../shared/canonical-json.ts';

/**
 * A receipt is the signed entry of a cast on the board, with the key that its signature is checked with. Of a secret vote, whose board says
 * its casts at closing, it is what the server signed when it took the envelope: `/2`, without a place.
 */
export type Receipt = {
	format: 'maillage-receipt/1' | 'maillage-receipt/2';
	vote: string;
	question: string;
	/** Where the board is. */
	board: string;
	position: number | null;
	entry: string;
	hash: string;
	signature: string;
	serverKey: string;
};

/** What a line of the board holds of it; or what was signed before there is one. */
export type SignedEntry = {
	position: number | null;
	entry: string;
	hash: string;
	signature: string;
};

/** What the server signs of an envelope that it takes before the board says it: never mistaken for an entry, which has a position. */
export const receivedText = (vote: string, { castId, hash }: { castId: string; hash: string }) =>
	canonicalJson({ data: { cast: castId, envelope: hash }, kind: 'received', vote });

export function castIdOf({ entry }: Pick<SignedEntry, 'entry'>): string {
	return (JSON.parse(entry) as { data: { cast: string } }).data.cast;
}

export function envelopeHashOf({ entry }: Pick<SignedEntry, 'entry'>): string {
	return (JSON.parse(entry) as { data: { envelope: string } }).data.envelope;
}

const RECEIPT_MAX = 20_000;
/** No board is longer: the largest number that its column holds. */
const POSITION_MAX = 2_147_483_647;

const isPosition = (value: unknown): boolean =>
	Number.isInteger(value) && (value as number) >= 0 && (value as number) <= POSITION_MAX;

const hasPlaceOf = ({ format, position }: Record<string, unknown>): boolean =>
	format === 'maillage-receipt/1'
		? isPosition(position)
		: format === 'maillage-receipt/2' && position === null;

/** What somebody pasted or sent, when it is a receipt in form; what it says is another matter. */
export function parseReceipt(text: string): Receipt | null {
	if (text.length > RECEIPT_MAX) return null;
	try {
		const value = JSON.parse(text) as Record<string, unknown>;
		const texts = ['vote', 'entry', 'hash', 'signature', 'serverKey'];
		const isReceipt = hasPlaceOf(value) && texts.every((name) => typeof value[name] === 'string');
		return isReceipt ? (value as unknown as Receipt) : null;
	} catch {
		return null;
	}
}
