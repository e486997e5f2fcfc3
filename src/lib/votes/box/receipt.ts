/** A receipt is the signed entry of a cast on the board, with the key that its signature is checked with. */
export type Receipt = {
	format: 'maillage-receipt/1';
	vote: string;
	question: string;
	/** Where the board is. */
	board: string;
	position: number;
	entry: string;
	hash: string;
	signature: string;
	serverKey: string;
};

/** What a line of the board holds of it. */
export type SignedEntry = { position: number; entry: string; hash: string; signature: string };

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

/** What somebody pasted or sent, when it is a receipt in form; what it says is another matter. */
export function parseReceipt(text: string): Receipt | null {
	if (text.length > RECEIPT_MAX) return null;
	try {
		const value = JSON.parse(text) as Record<string, unknown>;
		const texts = ['vote', 'entry', 'hash', 'signature', 'serverKey'];
		const isReceipt =
			value.format === 'maillage-receipt/1' &&
			isPosition(value.position) &&
			texts.every((name) => typeof value[name] === 'string');
		return isReceipt ? (value as unknown as Receipt) : null;
	} catch {
		return null;
	}
}
