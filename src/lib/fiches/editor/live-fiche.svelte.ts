import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { DraftStore } from '../../documents/live/device-copy.ts';
import type { FieldKey } from '../text/shape.ts';
import { fieldsOfEvents, hasRemovedRow, HERE, undoManagerOf } from './document-events.ts';
import type { Happening } from './happenings.ts';
import { peopleOf, type Person } from './people.ts';

/** Somebody whose network blinks comes back within this time: nothing is said. */
const LEAVING_MS = 4_000;

type Of = { doc: Y.Doc; awareness: Awareness; accountId: string; drafts?: DraftStore | null };

/** The fiche open in this page: its document, who else is there, what can be undone. */
export class LiveFiche {
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	/** Of the person in front of this page. */
	readonly accountId: string;
	/** Where changes that are being prepared wait on this device; null where it keeps nothing. */
	readonly drafts: DraftStore | null;
	readonly undoManager: Y.UndoManager;
	people = $state.raw<readonly Person[]>([]);
	/** Words of this page are on their way to the server. */
	unsaved = $state(false);
	/** Changes are being prepared that only this page holds. */
	unkeptDraft = $state(false);
	/** This person may write now. */
	editable = $state(false);
	/** False while this page itself is cut off: everybody seems to leave then. */
	online = true;
	canUndo = $state(false);
	canRedo = $state(false);
	/** The field where this person is, or was last. */
	field = $state<FieldKey | null>(null);
	#listeners: ((happening: Happening) => void)[] = [];
	#stop: (() => void)[] = [];

	constructor({ doc, awareness, accountId, drafts = null }: Of) {
		this.doc = doc;
		this.awareness = awareness;
		this.accountId = accountId;
		this.drafts = drafts;
		this.undoManager = undoManagerOf(doc);
		this.#followUndo();
		this.#followPeople();
		this.#followWriting();
	}

	/** Notes where this person is, for the others. Undo never mixes two fields in one step. */
	enter(field: FieldKey | null): void {
		if (field && field !== this.field) this.undoManager.stopCapturing();
		if (field) this.field = field;
		if (this.awareness.getLocalState()?.field !== field)
			this.awareness.setLocalStateField('field', field);
	}

	write(change: () => void): void {
		this.doc.transact(change, HERE);
	}

	undo(): void {
		this.undoManager.undo();
	}

	redo(): void {
		this.undoManager.redo();
	}

	/** Calls back with each thing that somebody else does. Returns how to stop. */
	onHappening(listener: (happening: Happening) => void): () => void {
		this.#listeners.push(listener);
		return () => {
			this.#listeners = this.#listeners.filter((other) => other !== listener);
		};
	}

	destroy(): void {
		for (const stop of this.#stop) stop();
		this.undoManager.destroy();
	}

	#tell(happening: Happening): void {
		for (const listener of this.#listeners) listener(happening);
	}

	#followUndo(): void {
		const count = () => {
			this.canUndo = this.undoManager.undoStack.length > 0;
			this.canRedo = this.undoManager.redoStack.length > 0;
		};
		this.undoManager.on('stack-item-added', count);
		this.undoManager.on('stack-cleared', count);
		this.undoManager.on('stack-item-popped', (event) => {
			count();
			const kind = event.type === 'undo' ? 'undone' : 'redone';
			for (const field of fieldsOfEvents(event.changedParentTypes)) this.#tell({ kind, field });
		});
	}

	#followPeople(): void {
		let known: string[] = [];
		const leave = (name: string) => {
			const back = this.people.some((person) => person.name === name);
			if (back || !this.online || !known.includes(name)) return;
			known = known.filter((other) => other !== name);
			this.#tell({ kind: 'left', name });
		};
		const follow = () => {
			const before = this.people;
			this.people = peopleOf(this.awareness, this.accountId);
			for (const { name } of this.people) {
				if (known.includes(name)) continue;
				known.push(name);
				this.#tell({ kind: 'joined', name });
			}
			for (const { name } of before)
				if (!this.people.some((person) => person.name === name))
					setTimeout(() => leave(name), LEAVING_MS);
		};
		this.awareness.on('change', follow);
		this.#stop.push(() => this.awareness.off('change', follow));
		follow();
	}

	#followWriting(): void {
		const follow = (transaction: Y.Transaction) => {
			if (transaction.local) return;
			const events = transaction.changedParentTypes;
			for (const field of fieldsOfEvents(events)) {
				const name = this.#authorOf(transaction, field);
				if (hasRemovedRow(this.doc, field, events))
					this.#tell({ kind: 'row-removed', name, field });
				else this.#tell({ kind: 'wrote', name, field });
			}
		};
		this.doc.on('afterTransaction', follow);
		this.#stop.push(() => this.doc.off('afterTransaction', follow));
	}

	/** The name behind a change; a change that only removes words carries no author: then whoever is in the field, if only one is. */
	#authorOf(transaction: Y.Transaction, field: FieldKey): string {
		for (const [client, clock] of transaction.afterState)
			if ((transaction.beforeState.get(client) ?? 0) < clock) {
				const author = this.people.find(({ clientId }) => clientId === client);
				if (author) return author.name;
			}
		const there = this.people.filter((person) => person.field === field);
		return there.length === 1 ? there[0]!.name : '';
	}
}
