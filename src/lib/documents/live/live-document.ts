import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { ReadReason } from '../access.ts';

/** Why writing stopped for good on this page, beside the reasons of rights. */
export type StopCode = 'session-ended' | 'malformed' | 'too-large' | 'document-full' | 'gone';

export type ReadOnlyReason = ReadReason | { code: StopCode; detail?: string };

/** What may be said to the person about their words. `pending` counts changes that the server has not made durable. */
export type LiveStatus =
	| { kind: 'connecting' }
	| { kind: 'saving'; pending: number }
	| { kind: 'saved' }
	| { kind: 'offline'; keptOnDevice: boolean; pending: number }
	| { kind: 'read-only'; reason: ReadOnlyReason };

/** Words that the server will not take. `unsaved` is the whole text as its author saw it, to show and to copy. */
export type Refusal = { code: ReadOnlyReason['code']; unsaved: Y.Doc };

/** A document followed and written live. Made by `openLiveDocument` (live-connection.ts). */
export type LiveDocument = {
	/**
	 * After a refusal with unsaved words this is a new document, which follows the server without them:
	 * whoever is bound to it binds again in `onRefused`. Same for `awareness`.
	 */
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	readonly status: LiveStatus;
	/** Listeners are told of each change; the function returned stops that. */
	onStatus: (listener: (status: LiveStatus) => void) => () => void;
	onRefused: (listener: (refusal: Refusal) => void) => () => void;
	/** Forgets, on this device too, the words that were refused: after the person has copied or let go of them. */
	discardUnsaved: () => Promise<void>;
	destroy: () => void;
};

export type OpenLiveDocument = (of: {
	documentId: string;
	accountId: string;
	/** `wss://…/collab`; the page's own host by default. */
	url?: string;
}) => LiveDocument;
