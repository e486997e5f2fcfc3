import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { ReadReason } from '../access.ts';
import type { DraftStore, RefusedWords } from './device-copy.ts';

/** Why writing stopped for good on this page, beside the reasons of rights. */
export type StopCode =
	'session-ended' | 'malformed' | 'too-large' | 'document-full' | 'gone' | 'refused';

export type ReadOnlyReason = ReadReason | { code: StopCode; detail?: string };

/**
 * What may be said to the person about their words. `pending` counts changes that the server has not made durable.
 * `isFallback`: they travel over plain HTTP, because WebSocket does not work on this network.
 */
export type LiveStatus = WordsStatus & { isFallback?: true };

type WordsStatus =
	| { kind: 'connecting' }
	/** `progress` when a long text travels in several pieces. */
	| { kind: 'saving'; pending: number; progress?: { done: number; total: number } }
	/** Connected, and the server has said nothing of these changes for a while: its database is away, or the network holds. */
	| { kind: 'waiting'; keptOnDevice: boolean; pending: number }
	| { kind: 'saved' }
	/** No connection could ever be opened, and this device holds no copy: there is no text to show. */
	| { kind: 'unreached' }
	| { kind: 'offline'; keptOnDevice: boolean; pending: number }
	| { kind: 'read-only'; reason: ReadOnlyReason };

/**
 * Words that the server will not take, now or ever. `unsaved` is the whole text as its author saw it. With `waits`, they are
 * still to be sent: as soon as the person signs in again.
 */
export type Refusal = { code: ReadOnlyReason['code']; unsaved: Y.Doc; waits: boolean };

/** Origin of what comes from this device: words of this person, typed before. */
export const FROM_DEVICE = { name: 'device' };

/** A document followed and written live. Made by `openLiveDocument` (live-connection.ts). */
export type LiveDocument = {
	/**
	 * After a refusal with unsaved words this is a new document, which follows the server without them:
	 * whoever is bound to it binds again in `onRefused`. Same for `awareness`.
	 */
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	readonly status: LiveStatus;
	/** What this person types now may be sent, at once or when the network is back. */
	readonly mayWrite: boolean;
	/** Listeners are told of each change; the function returned stops that. */
	onStatus: (listener: (status: LiveStatus) => void) => () => void;
	onRefused: (listener: (refusal: Refusal) => void) => () => void;
	/** Keeps the text of refused words on this device, in their place; false where it cannot: then only this page holds them. */
	keepRefused: (words: RefusedWords) => Promise<boolean>;
	/** Words refused before, on this device. */
	listRefused: () => Promise<readonly RefusedWords[]>;
	/** Forgets, on this device too, all words that were refused: their author has let go of them. */
	forgetRefused: () => Promise<void>;
	/** Null where this device keeps nothing. */
	readonly drafts: DraftStore | null;
	destroy: () => void;
};

export type OpenLiveDocument = (of: {
	documentId: string;
	accountId: string;
	/** Documents whose place this one took: words that this device still holds of them are refused, and handed back. */
	formerDocumentIds?: readonly string[];
	/** Seals what this device keeps; without it, it keeps nothing. */
	deviceKey?: Uint8Array;
	/** `wss://…/collab`; the page's own host by default. */
	url?: string;
}) => LiveDocument;
