import type * as Y from 'yjs';
import type { RefusedWords } from '../../../documents/live/device-copy.ts';
import {
	FROM_DEVICE,
	type LiveDocument,
	type LiveStatus,
	type ReadOnlyReason
} from '../../../documents/live/live-document.ts';
import type { FieldKey } from '../../text/shape.ts';
import { fieldsOfEvents } from '../document-events.ts';
import { LiveFiche } from '../live-fiche.svelte.ts';
import { readKept, refusedFields, type RefusedField } from './refused-words.ts';
import { hasUnsavedWords } from './status-sentence.ts';

/** Words that no server has. With `waits`, they leave by themselves once the person has signed in again. */
export type Refused = {
	code: ReadOnlyReason['code'];
	fields: readonly RefusedField[];
	waits: boolean;
	/** False while only this page holds them. */
	kept: boolean;
};

type HandedBack = {
	code: Refused['code'];
	unsaved: Y.Doc;
	waits: boolean;
	written: readonly FieldKey[];
};

/** A live document as the page follows it: what may be said of the words, and the document to show, which changes after a refusal. */
export class OpenFiche {
	status: LiveStatus = $state.raw({ kind: 'connecting' });
	live: LiveFiche = $state.raw()!;
	/** The text has come: before, a fiche would look empty. */
	arrived = $state(false);
	/** Words that the server did not take, until the person has what they need. */
	refused: Refused | null = $state.raw(null);
	#connection: LiveDocument;
	#accountId: string;
	#handedBack: HandedBack[] = [];
	/** The fields where this person wrote what is not saved yet. */
	#written: FieldKey[] = [];

	constructor(connection: LiveDocument, accountId: string) {
		this.#connection = connection;
		this.#accountId = accountId;
		this.#bind();
		connection.onStatus(() => this.#follow());
		connection.onRefused((refusal) => {
			this.#handedBack.push({ ...refusal, written: this.#written });
			this.#written = [];
			if (connection.doc === refusal.unsaved) this.#show();
			else this.#bind();
			this.#follow();
		});
		void this.#readRefused();
		this.#follow();
	}

	get hasUnsavedWords(): boolean {
		// Signing in again is the way for words that wait.
		const toCopy = this.refused !== null && !this.refused.waits;
		return toCopy || this.live.unkeptDraft || hasUnsavedWords(this.status);
	}

	/** They are shown until this device has forgotten them: whoever leaves at once does not find them again. */
	async letGoOfRefused(): Promise<void> {
		await this.#connection.forgetRefused();
		this.refused = null;
	}

	destroy(): void {
		this.live.destroy();
		this.#connection.destroy();
	}

	#bind(): void {
		const { doc, awareness, drafts } = this.#connection;
		const before = this.live as LiveFiche | undefined;
		before?.destroy();
		this.arrived = false;
		this.live = new LiveFiche({ doc, awareness, drafts, accountId: this.#accountId });
		awareness.setLocalStateField('field', null);
		doc.on('update', () => this.arrived || this.#follow());
		doc.on('afterTransaction', (transaction: Y.Transaction) => {
			if (!transaction.local && transaction.origin !== FROM_DEVICE) return;
			this.#written.push(...fieldsOfEvents(transaction.changedParentTypes));
		});
	}

	#follow(): void {
		const { status, doc, mayWrite } = this.#connection;
		this.status = status;
		if (status.kind === 'saved') this.#written = [];
		// Every fiche is born with words: a document that holds none has not been read yet.
		if (status.kind !== 'connecting' && doc.store.clients.size > 0) this.#arrive();
		this.live.online = !['connecting', 'offline', 'unreached'].includes(status.kind);
		this.live.editable = this.arrived && mayWrite;
		this.live.unsaved = hasUnsavedWords(status);
	}

	#arrive(): void {
		if (this.arrived) return;
		this.arrived = true;
		this.#show();
	}

	/** Shows words handed back, beside what the server has when it can still be followed. */
	#show(): void {
		for (const { code, unsaved, waits, written } of this.#handedBack.splice(0)) {
			const { doc } = this.#connection;
			const fields = refusedFields(unsaved, { written, saved: doc === unsaved ? null : doc });
			if (fields.length > 0) this.#add({ code, fields, waits, kept: waits });
			const title = unsaved.getText('title').toString();
			if (!waits) void this.#keep({ code, title, fields });
		}
	}

	#add({ code, fields, waits, kept }: Refused): void {
		const before = this.refused?.fields ?? [];
		this.refused = { code, fields: [...fields, ...before], waits, kept };
	}

	async #keep({ code, title, fields }: RefusedWords): Promise<void> {
		const texts = fields.map(({ field, words }) => ({ field, words }));
		const kept = await this.#connection.keepRefused({ code, title, fields: texts });
		if (kept && this.refused) this.refused = { ...this.refused, kept: true };
	}

	async #readRefused(): Promise<void> {
		for (const { code, fields } of await this.#connection.listRefused()) {
			const shown = readKept(fields);
			this.#add({ code: code as Refused['code'], fields: shown, waits: false, kept: true });
		}
	}
}
