import * as Y from 'yjs';
import { openDeviceCopy, type DeviceCopy, type KeptRefusal } from './device-copy.ts';
import type { Unsaved } from './outbox.ts';

/** What one person left on this device of documents whose place another one took. */
export class FormerCopies {
	#copies: DeviceCopy[];

	constructor({
		formerDocumentIds = [],
		accountId,
		deviceKey
	}: {
		formerDocumentIds?: readonly string[];
		accountId: string;
		deviceKey?: Uint8Array | undefined;
	}) {
		this.#copies = formerDocumentIds.flatMap((documentId) => {
			const copy = deviceKey && openDeviceCopy({ documentId, accountId, deviceKey });
			return copy ? [copy] : [];
		});
	}

	/** Words that no server has, each with the whole text as its author saw it. Where that is not here, they stay on the device. */
	async takeUnsaved(): Promise<{ unsaved: Y.Doc; rows: Unsaved[] }[]> {
		const found: { unsaved: Y.Doc; rows: Unsaved[] }[] = [];
		for (const copy of this.#copies) {
			try {
				const [waiting, kept] = await Promise.all([copy.list(), copy.readDocument()]);
				if (waiting.length === 0 || !kept) continue;
				found.push({
					unsaved: textOf([kept.state, ...waiting.map(({ update }) => update)]),
					rows: waiting.map(({ key, update }) => ({
						...{ update, key, kept: true, typed: true },
						...{ sentAs: null, since: Date.now() }
					}))
				});
			} catch {
				// It stays on the device: nobody erases what they cannot read.
			}
		}
		return found;
	}

	async listRefused(): Promise<KeptRefusal[]> {
		const lists = this.#copies.map((copy) => copy.listRefused().catch(() => []));
		return (await Promise.all(lists)).flat();
	}

	async forgetRefused(): Promise<void> {
		for (const copy of this.#copies) {
			const kept = await copy.listRefused().catch(() => []);
			await copy.removeRefused(kept.map(({ key }) => key)).catch(() => {});
		}
	}
}

function textOf(updates: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc;
}
