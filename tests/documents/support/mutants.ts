import * as Y from 'yjs';

/** What somebody who holds this state would send after a change of their own: some words, some letters removed. */
export function aChangeOf(state: Uint8Array, random: () => number): Uint8Array {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	doc.clientID = Math.floor(random() * 2 ** 31);
	const vector = Y.encodeStateVector(doc);
	const text = doc.getText('audience');
	const at = () => Math.floor(random() * (text.length + 1));
	text.insert(at(), 'des mots en plus ');
	if (random() < 0.5) {
		const from = at();
		text.delete(from, Math.min(5, text.length - from));
	}
	return Y.encodeStateAsUpdate(doc, vector);
}

/** The same bytes but for one. */
export function oneByteOther(bytes: Uint8Array, random: () => number): Uint8Array {
	const mutant = bytes.slice();
	const at = Math.floor(random() * mutant.length);
	mutant[at] = (mutant[at]! + 1 + Math.floor(random() * 255)) % 256;
	return mutant;
}

/** What happened to one update: taken, or refused; and all that its document is then. */
export type Fate = { refused: boolean; state: Uint8Array; emitted: number };

/** The refused updates that left something behind, or were told to somebody. */
export function marksLeft(before: Uint8Array, fates: readonly Fate[]): Fate[] {
	let state = before;
	return fates.filter((fate) => {
		const isMarked = fate.refused && (fate.emitted > 0 || Buffer.compare(fate.state, state) !== 0);
		state = fate.state;
		return isMarked;
	});
}
