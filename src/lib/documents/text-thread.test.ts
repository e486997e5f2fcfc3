import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { pack } from './bytes/packed.ts';
import { inThread } from './text-thread.server.ts';

function aText(words: string): { state: Uint8Array; vector: Uint8Array } {
	const doc = new Y.Doc();
	doc.getText('essai').insert(0, words);
	return { state: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
}

const rebuild = (updates: Uint8Array[], sha256: string | null = null) =>
	inThread('rebuild', { updates: pack(updates), sha256 });

it('the thread makes a text again, and says what is wrong with one that cannot be', async () => {
	const { state, vector } = aText('bonjour');
	expect(await rebuild([state])).toMatchObject({ state, vector, structs: 1 });
	expect(await rebuild([state], 'another')).toEqual({ damage: 'hash' });
	expect(await rebuild([state.slice(0, -3)])).toEqual({ damage: 'unreadable' });
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	doc.getText('essai').insert(7, ' Amina');
	expect(await rebuild([Y.encodeStateAsUpdate(doc, vector)])).toEqual({ damage: 'pending' });
});

it('a task that fails is refused, and those that wait behind it are done', async () => {
	const { state } = aText('bonjour');
	const wrong = inThread('missing', { updates: pack([state]), vector: new Uint8Array([255]) });
	const next = rebuild([state]);
	await expect(wrong).rejects.toThrow();
	expect(await next).toMatchObject({ structs: 1 });
});
