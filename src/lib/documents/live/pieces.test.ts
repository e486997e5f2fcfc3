import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readLines } from '../rich/lines.ts';
import { PIECE, piecesOf } from './pieces.ts';

/** A page that was cut off: what the server has, and each update made since. */
function offline(write: (doc: Y.Doc) => void): {
	server: Y.Doc;
	doc: Y.Doc;
	updates: Uint8Array[];
} {
	const server = new Y.Doc();
	server.getText('essai').insert(0, 'Le bus passe le jeudi.');
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	write(doc);
	return { server, doc, updates };
}

const structsIn = (update: Uint8Array) => Y.decodeUpdate(update).structs.length;
const flat = (doc: Y.Doc) => JSON.stringify(doc.getText('essai').toDelta());

function deliver({ server, doc, updates }: ReturnType<typeof offline>): Uint8Array[] {
	const pieces = piecesOf(doc, updates).map(({ update }) => update);
	for (const update of pieces) {
		expect(structsIn(update)).toBeLessThanOrEqual(PIECE.structs);
		expect(update.byteLength).toBeLessThanOrEqual(2 * PIECE.bytes);
		Y.applyUpdate(server, update);
		// What the server would refuse: something that the piece depends on is missing.
		expect(server.store.pendingStructs).toBeNull();
		expect(server.store.pendingDs).toBeNull();
	}
	expect(flat(server)).toBe(flat(doc));
	return pieces;
}

it('ten thousand letters typed one by one are one small piece', () => {
	const typed = offline((doc) => {
		for (let at = 0; at < 10_000; at += 1) doc.getText('essai').insert(4 + at, 'a');
	});
	expect(structsIn(Y.mergeUpdates(typed.updates))).toBe(10_000);
	const pieces = deliver(typed);
	expect(pieces).toHaveLength(1);
	expect(structsIn(pieces[0]!)).toBe(1);
});

it('ten thousand letters each in another place go in several pieces, in order', () => {
	const typed = offline((doc) => {
		const text = doc.getText('essai');
		for (let at = 0; at < 10_000; at += 1) text.insert((at * 7919) % text.length, 'a');
	});
	expect(deliver(typed).length).toBeGreaterThan(4);
});

it('a long text is cut, never inside a letter of two units', () => {
	for (const words of ['🚌'.repeat(200_000), `a${'🚌'.repeat(200_000)}`, 'é'.repeat(500_000)]) {
		const typed = offline((doc) => doc.getText('essai').insert(3, words));
		expect(deliver(typed).length).toBeGreaterThan(5);
		expect(typed.server.getText('essai').toString()).toContain(words);
	}
});

it('what was typed and taken out, formats and lines come with their deletions', () => {
	const typed = offline((doc) => {
		const text = doc.getText('essai');
		for (let at = 0; at < 3_000; at += 1) {
			text.insert(at, 'ab', at % 3 === 0 ? { bold: true } : {});
			if (at % 2 === 0) text.insertEmbed(at, new Y.Map([['kind', 'bullet']]));
			if (at % 5 === 0) text.delete(at, 2);
		}
	});
	deliver(typed);
	expect(readLines(typed.server.getText('essai')).length).toBeGreaterThan(100);
});

it('an older tab, whose words a newer one wrote in, is sent first', () => {
	const older = offline((doc) => doc.getText('essai').insert(3, 'premier '));
	const newer = new Y.Doc();
	Y.applyUpdate(newer, Y.encodeStateAsUpdate(older.server));
	const updates = [...older.updates];
	for (const update of older.updates) Y.applyUpdate(newer, update);
	newer.on('update', (update: Uint8Array) => updates.push(update));
	for (let at = 0; at < 2_000; at += 1) newer.getText('essai').insert(((at * 31) % 8) + 3, 'x');
	deliver({ server: older.server, doc: newer, updates });
});

it('says up to which clock each piece tells everything', () => {
	const { doc, updates } = offline((written) => {
		for (let at = 0; at < 4_000; at += 1) written.getText('essai').insert((at * 13) % 20, 'a');
	});
	const ends = piecesOf(doc, updates).map((piece) => piece.ends.get(doc.clientID)!);
	expect(ends).toEqual([...ends].sort((a, b) => a - b));
	expect(ends.at(-1)).toBe(4_000);
});
