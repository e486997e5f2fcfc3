// Longer than most files: a history is one game, and its rules read together.
import { joinBackward, splitBlock, toggleMark } from 'prosemirror-commands';
import { Fragment, Slice, type Node, type Schema } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import * as Y from 'yjs';

/** A number in [0, 1) after each call, the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export type HistoryOptions = { seed: number; kit: Kit; steps?: number };

/** One person in front of an editor. */
export type Player = {
	readonly doc: Y.Doc;
	readonly undo: Y.UndoManager;
	readonly schema: Schema;
	readonly state: EditorState;
	dispatch: (transaction: Transaction) => void;
	/** Puts the caret (or a selection) at positions of the editor, brought into its lines. */
	select: (anchor: number, head?: number) => void;
	/** Gives the line at this position another style, which `chance` in [0, 1) draws. */
	reshape: (transaction: Transaction, position: number, chance: number) => void;
	/** Lines to paste. */
	lines: (texts: readonly string[]) => Node[];
	/** All that the shared document holds, to compare. */
	readonly words: unknown;
	destroy: () => void;
};

/** Which editor is played with. */
export type Kit = {
	seed: (paragraphs: readonly string[]) => Uint8Array;
	open: (doc: Y.Doc) => Player;
};

type Page = {
	person: Player;
	/** Updates made here and not yet given to the server. */
	outgoing: Uint8Array[];
	/** How many updates of the server were received. */
	received: number;
	cut: boolean;
	typed: Set<string>;
};

/**
 * Two to six people write, reshape, split, join, delete, paste and undo in one text, with delays, cuts, reloads and
 * refusals. Each letter typed is unlike every other. Returns what went wrong, in words; nothing when all held.
 */
export function playHistory({ seed, kit, steps = 120 }: HistoryOptions): string[] {
	const game = new History(seed, kit);
	for (let step = 0; step < steps; step += 1) game.play();
	game.end();
	return game.faults;
}

class History {
	readonly faults: string[] = [];
	#chance: () => number;
	#pages: Page[];
	/** What the server has accepted, in order, with who sent it. */
	#log: { update: Uint8Array; by: Page | null }[] = [];
	#letters = 0;
	#typed = new Set<string>();
	#deleted = new Set<string>();
	#seed: number;
	#kit: Kit;

	constructor(seed: number, kit: Kit) {
		this.#kit = kit;
		this.#seed = seed;
		this.#chance = chances(seed);
		this.#accept(kit.seed([this.#newLetters(8), this.#newLetters(5), this.#newLetters(6)]), null);
		this.#pages = Array.from({ length: this.#below(5) + 2 }, () => this.#newPage());
	}

	play(): void {
		const page = this.#pages[this.#below(this.#pages.length)]!;
		const roll = this.#chance();
		if (roll < 0.62) this.#edit(page);
		else if (roll < 0.78) this.#deliver(page);
		else if (roll < 0.92) this.#receive(page, 1 + this.#below(4));
		else if (roll < 0.95) page.cut = !page.cut;
		else if (roll < 0.98) this.#reload(page);
		else this.#refuse(page);
	}

	/** Everybody comes back and hears everything, tidying up included: then all is counted. */
	end(): void {
		for (const page of this.#pages) page.cut = false;
		for (let round = 0; round < 20; round += 1) {
			for (const page of this.#pages) this.#deliver(page);
			for (const page of this.#pages) this.#receive(page, Infinity);
		}
		const shown = this.#pages.map(({ person }) => JSON.stringify(person.state.doc.toJSON()));
		if (new Set(shown).size > 1) this.#fault(`replicas differ: ${[...new Set(shown)].join(' / ')}`);
		const texts = this.#pages.map(({ person }) => JSON.stringify(person.words));
		if (new Set(texts).size > 1) this.#fault('texts differ');
		this.#count(flatOf(this.#pages[0]!.person));
		for (const { person } of this.#pages) person.destroy();
	}

	#count(flat: string): void {
		for (const letter of this.#typed) {
			const times = flat.split(letter).length - 1;
			if (times === 0 && !this.#deleted.has(letter)) this.#fault(`${letter} is lost`);
			if (times > 1 && !this.#deleted.has(letter)) this.#fault(`${letter} is there ${times} times`);
		}
	}

	#fault(what: string): void {
		this.faults.push(`seed ${this.#seed}: ${what}`);
	}

	#below(limit: number): number {
		return Math.floor(this.#chance() * limit);
	}

	#newLetters(count: number): string {
		let letters = '';
		for (let at = 0; at < count; at += 1) {
			// One in nine takes two UTF-16 units.
			const code = this.#letters % 9 === 8 ? 0x20000 + this.#letters : 0x4e00 + this.#letters;
			const letter = String.fromCodePoint(code);
			this.#letters += 1;
			this.#typed.add(letter);
			letters += letter;
		}
		return letters;
	}

	#newPage(): Page {
		const doc = new Y.Doc();
		for (const { update } of this.#log) Y.applyUpdate(doc, update, 'server');
		const page: Page = {
			person: this.#kit.open(doc),
			outgoing: [],
			received: this.#log.length,
			cut: false,
			typed: new Set()
		};
		this.#listen(page);
		return page;
	}

	#listen(page: Page): void {
		page.person.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'server') page.outgoing.push(update);
		});
	}

	#accept(update: Uint8Array, by: Page | null): void {
		this.#log.push({ update, by });
	}

	// The network

	#deliver(page: Page): void {
		if (page.cut) return;
		for (const update of page.outgoing.splice(0)) this.#accept(update, page);
	}

	#receive(page: Page, count: number): void {
		if (page.cut) return;
		const until = Math.min(this.#log.length, page.received + count);
		for (; page.received < until; page.received += 1) {
			const { update, by } = this.#log[page.received]!;
			if (by !== page) this.#show(page, update);
		}
	}

	#show({ person }: Page, update: Uint8Array): void {
		const before = neighbourOf(person);
		Y.applyUpdate(person.doc, update, 'server');
		const flat = flatOf(person);
		if (!before || !flat.includes(before.letter)) return;
		const after = neighbourOf(person, before.side);
		if (after?.letter !== before.letter)
			this.#fault(`a caret left ${before.letter} for ${after?.letter}`);
	}

	/** The page is closed and opened again: what the server has, and what the device kept. */
	#reload(page: Page): void {
		const kept = page.outgoing;
		page.person.destroy();
		const doc = new Y.Doc();
		for (const { update } of this.#log) Y.applyUpdate(doc, update, 'server');
		for (const update of kept) Y.applyUpdate(doc, update, 'server');
		page.person = this.#kit.open(doc);
		page.received = this.#log.length;
		this.#listen(page);
	}

	/** The server takes nothing of what waits: those words are handed back, and the page goes on without them. */
	#refuse(page: Page): void {
		const before = lettersIn(flatOf(page.person));
		page.outgoing = [];
		this.#reload(page);
		const after = flatOf(page.person);
		for (const letter of before) {
			if (after.includes(letter)) continue;
			if (page.typed.has(letter)) this.#deleted.add(letter);
			else if (!this.#deleted.has(letter)) this.#fault(`a refusal took ${letter} of somebody else`);
		}
	}

	// What people do

	#edit(page: Page): void {
		const { person } = page;
		const size = person.state.doc.content.size;
		if (this.#chance() < 0.5) {
			const at = this.#below(size);
			person.select(at, this.#chance() < 0.3 ? Math.min(size, at + this.#below(8)) : at);
		}
		const before = flatOf(person);
		const roll = this.#chance();
		if (roll < 0.45) this.#type(page);
		else if (roll < 0.6) this.#reshape(person);
		else if (roll < 0.7) this.#run(person, splitBlock);
		else if (roll < 0.76) this.#run(person, joinBackward);
		else if (roll < 0.82) this.#mark(person);
		else if (roll < 0.88) this.#delete(person);
		else if (roll < 0.92) this.#paste(page);
		else if (roll < 0.97) this.#undo(page);
		else person.undo.redo();
		const after = flatOf(person);
		for (const letter of lettersIn(before)) if (!after.includes(letter)) this.#deleted.add(letter);
	}

	#type(page: Page): void {
		const count = 1 + this.#below(3);
		for (let at = 0; at < count; at += 1) {
			const letter = this.#newLetters(1);
			page.typed.add(letter);
			page.person.dispatch(page.person.state.tr.insertText(letter));
		}
	}

	#run(person: Player, command: Command): void {
		command(person.state, person.dispatch);
	}

	/** What the buttons of lists, titles and quotes do: the lines of the selection change their style. */
	#reshape(person: Player): void {
		const { from, to } = person.state.selection;
		const { tr } = person.state;
		person.state.doc.nodesBetween(from, to, (node, position) => {
			if (node.isTextblock) person.reshape(tr, position, this.#chance());
			return false;
		});
		person.dispatch(tr);
	}

	#mark(person: Player): void {
		const type = person.schema.marks[this.#chance() < 0.5 ? 'bold' : 'italic']!;
		this.#run(person, toggleMark(type));
	}

	#delete(person: Player): void {
		const { selection, tr } = person.state;
		if (!selection.empty) return person.dispatch(tr.deleteSelection());
		const letter = neighbourOf(person, 'left')?.letter;
		if (letter) person.dispatch(tr.delete(selection.from - letter.length, selection.from));
	}

	#paste(page: Page): void {
		const texts = Array.from({ length: 1 + this.#below(3) }, () =>
			this.#newLetters(1 + this.#below(4))
		);
		for (const letter of texts.join('')) page.typed.add(letter);
		const lines = page.person.lines(texts);
		const { tr } = page.person.state;
		page.person.dispatch(tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1)));
	}

	#undo({ person, typed }: Page): void {
		const before = lettersIn(flatOf(person));
		person.undo.undo();
		const after = flatOf(person);
		for (const letter of before) {
			if (!after.includes(letter) && !typed.has(letter))
				this.#fault(`an undo took ${letter} of somebody else`);
		}
	}
}

function flatOf({ state: { doc } }: Player): string {
	return doc.textBetween(0, doc.content.size, '\n', '\n');
}

function lettersIn(flat: string): string[] {
	return [...flat].filter((letter) => letter !== '\n');
}

/** The letter that a caret keeps to: the one before it, or at the beginning of a line the one after. */
function neighbourOf(
	{ state }: Player,
	side?: 'left' | 'right'
): { letter: string; side: 'left' | 'right' } | null {
	const { $head } = state.selection;
	const line = $head.parent.textBetween(0, $head.parent.content.size, '', '\n');
	const wanted = side ?? ($head.parentOffset > 0 ? 'left' : 'right');
	const letters =
		wanted === 'left'
			? [...line.slice(0, $head.parentOffset)].slice(-1)
			: [...line.slice($head.parentOffset)].slice(0, 1);
	return letters[0] && letters[0] !== '\n' ? { letter: letters[0], side: wanted } : null;
}
