import type { Hand, HandRun } from '../../documents/authorship.ts';
import { fieldPath, type Hands } from '../text/hands.ts';
import type { Change, FieldChange } from './comparison.ts';

/** How a hand is told: « Amina, 12 mars ». Null says nothing. */
export type NameOf = (hand: Hand) => string | null;

/** Says of each added passage who wrote it, where it is known; an added run of two people becomes two. */
export function creditChanges(
	fields: readonly FieldChange[],
	{ hands, nameOf }: { hands: Hands; nameOf: NameOf }
): FieldChange[] {
	const credit = (changes: readonly Change[], path: string) =>
		creditText(changes, hands.get(path) ?? [], nameOf);
	return fields.map((change) => {
		if (change.kind === 'text') {
			return { ...change, changes: credit(change.changes, fieldPath(change.field)) };
		}
		if (change.kind === 'tags') return change;
		const rows = change.rows.map((row) => ({
			...row,
			cells: row.cells.map(({ column, changes }) => ({
				column,
				changes: credit(changes, fieldPath(change.field, row.id, column))
			}))
		}));
		return { ...change, rows };
	});
}

/** `runs` tell the letters of the newer text in order; what they do not tell stays without a name. */
export function creditText(
	changes: readonly Change[],
	runs: readonly HandRun[],
	nameOf: NameOf
): Change[] {
	const reader = new RunReader(runs, nameOf);
	return changes.flatMap((change): Change[] => {
		if (change.kind === 'removed') return [change];
		const parts = reader.read(change.text);
		return change.kind === 'same' ? [change] : parts;
	});
}

class RunReader {
	#runs: readonly HandRun[];
	#nameOf: NameOf;
	#at = 0;
	#used = 0;
	#said: string | undefined;
	#saidAt = -1;

	constructor(runs: readonly HandRun[], nameOf: NameOf) {
		this.#runs = runs;
		this.#nameOf = nameOf;
	}

	/** Goes over these words; gives them cut where the hand changes. */
	read(words: string): Change[] {
		const parts: Change[] = [];
		for (const letter of words) {
			const last = parts.at(-1);
			// An end of line is of whoever wrote before it; at the beginning, of whoever wrote after.
			const ofLine = last ? last.by : this.#now;
			const by = letter === '\n' ? ofLine : this.#next(letter.length);
			if (last && last.by === by) last.text += letter;
			else parts.push({ kind: 'added', text: letter, ...(by !== undefined && { by }) });
		}
		return parts;
	}

	/** Said once a run: it is asked for each letter. */
	get #now(): string | undefined {
		if (this.#saidAt !== this.#at) {
			const hand = this.#runs[this.#at]?.hand;
			this.#said = (hand && this.#nameOf(hand)) ?? undefined;
			this.#saidAt = this.#at;
		}
		return this.#said;
	}

	#next(length: number): string | undefined {
		const run = this.#runs[this.#at];
		if (!run) return undefined;
		const by = this.#now;
		this.#used += length;
		if (this.#used >= run.length) {
			this.#at += 1;
			this.#used = 0;
		}
		return by;
	}
}
