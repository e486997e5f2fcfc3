import type * as Y from 'yjs';
import type { LiveDocument, LiveStatus, ReadOnlyReason } from '../../../documents/live/live-document.ts';
import { LiveFiche } from '../live-fiche.svelte.ts';
import { refusedFields, type RefusedField } from './refused-words.ts';
import { wouldLoseWords } from './status-sentence.ts';

type Refused = { code: ReadOnlyReason['code']; fields: readonly RefusedField[] };

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
	#handedBack: { code: Refused['code']; unsaved: Y.Doc }[] = [];

	constructor(connection: LiveDocument, accountId: string) {
		this.#connection = connection;
		this.#accountId = accountId;
		this.#bind();
		connection.onStatus(() => this.#follow());
		connection.onRefused((refusal) => {
			this.#handedBack.push(refusal);
			this.#bind();
			this.#follow();
		});
		this.#follow();
	}

	get wouldLoseWords(): boolean {
		return this.refused !== null || wouldLoseWords(this.status);
	}

	letGoOfRefused(): void {
		this.refused = null;
		void this.#connection.discardUnsaved();
	}

	destroy(): void {
		this.live.destroy();
		this.#connection.destroy();
	}

	#bind(): void {
		const { doc, awareness } = this.#connection;
		const before = this.live as LiveFiche | undefined;
		before?.destroy();
		this.arrived = false;
		this.live = new LiveFiche({ doc, awareness, accountId: this.#accountId });
		awareness.setLocalStateField('field', null);
		doc.on('update', () => this.arrived || this.#follow());
	}

	#follow(): void {
		const status = this.#connection.status;
		this.status = status;
		const followed = status.kind !== 'connecting' && status.kind !== 'offline';
		// Every fiche is born with words: a document that holds none has not been read yet.
		if (followed && this.#connection.doc.store.clients.size > 0) this.#arrive();
		this.live.online = followed;
		this.live.editable = this.arrived && status.kind !== 'read-only';
	}

	#arrive(): void {
		if (this.arrived) return;
		this.arrived = true;
		const [first] = this.#handedBack;
		if (!first) return;
		const fields = this.#handedBack.flatMap(({ unsaved }) =>
			refusedFields(unsaved, this.#connection.doc)
		);
		this.#handedBack = [];
		if (fields.length === 0) void this.#connection.discardUnsaved();
		else this.refused = { code: first.code, fields: [...fields, ...(this.refused?.fields ?? [])] };
	}
}
