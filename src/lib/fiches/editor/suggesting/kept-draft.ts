import * as Y from 'yjs';
import type { DraftStore } from '../../../documents/live/device-copy.ts';
import { base64Of, bytesOf } from '../../../shared/bytes.ts';
import type { RichField } from '../../text/shape.ts';

/** A proposal that waits on this device: under which name it is sent, why, and what `DraftText.encode` gave. */
export type KeptDraft = { batchId: string; reason: string; update: Uint8Array };

/** What this device holds of a field: the drafts of several tabs are one, whose rows are `keys`. */
export type FoundDraft = KeptDraft & { keys: readonly number[] };

const partOf = (field: RichField): string => `proposal/${field}`;

/** Null where nothing waits, or where this device keeps nothing. */
export async function findKept(
	drafts: DraftStore | null,
	field: RichField
): Promise<FoundDraft | null> {
	const rows = (await drafts?.list(partOf(field)).catch(() => [])) ?? [];
	const found = rows.flatMap(({ key, draft }) => {
		const kept = readKept(draft);
		return kept ? [{ key, kept }] : [];
	});
	if (found.length === 0) return null;
	const reasons = [...new Set(found.map(({ kept }) => kept.reason).filter(Boolean))];
	return {
		batchId: found.length === 1 ? found[0]!.kept.batchId : crypto.randomUUID(),
		reason: reasons.join('\n'),
		update: Y.mergeUpdates(found.map(({ kept }) => kept.update)),
		keys: found.map(({ key }) => key)
	};
}

/** The place of one box among the drafts of a field: one thing at a time, and only what is its own. */
export class DraftPlace {
	#drafts: DraftStore;
	#part: string;
	#keys: readonly number[];
	#last: Promise<unknown> = Promise.resolve();
	#ended = false;

	constructor(of: { drafts: DraftStore; field: RichField; keys: readonly number[] }) {
		this.#drafts = of.drafts;
		this.#part = partOf(of.field);
		this.#keys = of.keys;
	}

	/** Null forgets it. Resolves when the device has done it; rejects when it refuses. */
	keep(kept: KeptDraft | null): Promise<void> {
		return this.#next(async () => {
			if (this.#ended) return;
			const before = this.#keys;
			if (kept) this.#keys = [await this.#drafts.keep(this.#part, writeKept(kept), before)];
			else {
				await this.#drafts.forget(before);
				this.#keys = [];
			}
		});
	}

	/** Sent, or let go of: nothing is kept any more. */
	end(): Promise<void> {
		return this.#next(async () => {
			this.#ended = true;
			await this.#drafts.forget(this.#keys);
		});
	}

	#next(action: () => Promise<void>): Promise<void> {
		const done = this.#last.then(action, action);
		this.#last = done.catch(() => {});
		return done;
	}
}

function writeKept({ batchId, reason, update }: KeptDraft): Uint8Array {
	const text = JSON.stringify({ batchId, reason, update: base64Of(update) });
	return new TextEncoder().encode(text);
}

function readKept(bytes: Uint8Array): KeptDraft | null {
	try {
		const read = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
		return {
			batchId: String(read.batchId),
			reason: String(read.reason),
			update: bytesOf(String(read.update))
		};
	} catch {
		return null;
	}
}
