import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import * as Y from 'yjs';
import { RecentWords } from './recent-words.ts';
import { placeOf, showText, type Place } from './show-changes.ts';
import { writeChanges } from './write-changes.ts';

/** What carries a text inside a page: the editor's view, or a test. */
export type BoundEditor = {
	readonly state: EditorState;
	dispatch: (transaction: Transaction) => void;
};

export type BindingOptions = {
	text: Y.Text;
	/** Runs a change as one that undo may take back. */
	write: (change: () => void) => void;
	/** Who takes changes back: the caret goes where they were. */
	undoManager: Y.UndoManager;
	/** Called with words of this page that somebody else has just taken out. */
	onTaken?: (taken: Taken) => void;
};

/** Words written in this page. */
export type Taken = { words: string };

/** A letter corrected by somebody is no loss: a few words are. */
const WORTH_SAYING = 8;

/** Transactions since the text was last written, newest first. */
type Log = { transaction: Transaction; before: Log } | null;

const logKey = new PluginKey<Log>('text-binding');
/** Marks a transaction that shows what the text already says. */
const SHOWN = 'text-binding-shown';

/** True for what others did: the text holds it already. What is done here is written after the editor shows it. */
export function isShown(transaction: Transaction): boolean {
	return transaction.getMeta(SHOWN) === true;
}

/**
 * Ties an editor of lines to a shared text (`documents/rich/lines.ts`): what is done here is written as the smallest change
 * of the text, what others write is shown without moving the caret away from its letters.
 */
export class TextBinding {
	readonly text: Y.Text;
	readonly plugin: Plugin<Log>;
	#options: BindingOptions;
	#editor: BoundEditor | null = null;
	/** True while the editor takes in what others did. */
	isShowing = false;
	#writing = false;
	#written: Log = null;
	#recent: RecentWords;
	/** Where this person was when the present change of somebody else began. */
	#place: Place | null = null;

	constructor(options: BindingOptions) {
		this.#options = options;
		this.text = options.text;
		this.#recent = new RecentWords(options.text);
		this.plugin = new Plugin<Log>({
			key: logKey,
			state: {
				init: () => null,
				apply: (transaction, log) =>
					transaction.docChanged && !isShown(transaction) ? { transaction, before: log } : log
			},
			view: (view) => {
				this.connect(view);
				return { update: () => this.write(), destroy: () => this.disconnect() };
			}
		});
	}

	connect(editor: BoundEditor): void {
		this.#editor = editor;
		this.text.observeDeep(this.#show);
		this.#doc.on('beforeTransaction', this.#remember);
		this.#refresh(null);
	}

	disconnect(): void {
		this.text.unobserveDeep(this.#show);
		this.#doc.off('beforeTransaction', this.#remember);
		this.#editor = null;
	}

	/** To be called after each change of the editor: writes into the text what was done since. */
	write(): void {
		const log = (this.#editor && logKey.getState(this.#editor.state)) ?? null;
		if (log === this.#written) return;
		const transactions: Transaction[] = [];
		for (let at = log; at && at !== this.#written; at = at.before) {
			transactions.unshift(at.transaction);
		}
		this.#written = log;
		// What is written is forgotten: the log never grows.
		if (log) log.before = null;
		this.#writing = true;
		try {
			this.#options.write(() => writeChanges(this.text, transactions));
			this.#recent.note();
		} finally {
			this.#writing = false;
		}
		this.#refresh(null);
	}

	get #doc(): Y.Doc {
		return this.text.doc!;
	}

	#remember = (): void => {
		if (!this.#writing && this.#editor) this.#place = placeOf(this.text, this.#editor.state);
	};

	#show = (_events: unknown, transaction: Y.Transaction): void => {
		if (this.#writing || !this.#editor) return;
		if (transaction.origin === this.#options.undoManager) return this.#refresh('at-change');
		const taken = transaction.local ? null : this.#takenBy(transaction);
		this.#refresh(this.#place);
		if (taken) this.#options.onTaken?.(taken);
	};

	/** Words typed here a moment ago, that this change of somebody else removes. */
	#takenBy(transaction: Y.Transaction): Taken | null {
		if (!this.#options.onTaken) return null;
		const words = this.#recent.removedBy(transaction);
		return words.trim().length < WORTH_SAYING ? null : { words };
	}

	/** `null` leaves the selection to the editor. */
	#refresh(place: Place | 'at-change' | null): void {
		const editor = this.#editor;
		if (!editor) return;
		const shown = showText(this.text, editor.state, place);
		if (!shown) return;
		this.isShowing = place !== 'at-change';
		editor.dispatch(shown.setMeta(SHOWN, true));
		this.isShowing = false;
	}
}
