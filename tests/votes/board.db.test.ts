import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { appendToBoard, listBoard } from '#lib/votes/box/board.server.ts';
import { sha256Hex } from '#lib/shared/hash.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { voteBoard } from '#lib/votes/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { anOpenVote, TEST_SECRET } from '../support/votes.ts';

describeOnBothDatabases('the public board of a vote', (db) => {
	const add = (voteId: string, reason: string) =>
		db().transaction((tx) => appendToBoard(tx, { voteId, kind: 'refused', data: { reason } }));

	it('chains its entries: each holds the hash of the one before, and is signed', async () => {
		const { voteId } = await anOpenVote(db());
		await Promise.all(['a', 'b', 'c', 'd', 'e'].map((reason) => add(voteId, reason)));
		const board = await listBoard(db(), { voteId, limit: 10 });
		expect(board.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
		const first = JSON.parse(board[0]!.entry) as { serverKey: string };
		const key = createPublicKey({
			key: { kty: 'OKP', crv: 'Ed25519', x: first.serverKey },
			format: 'jwk'
		});
		for (const [at, { entry, hash, signature }] of board.entries()) {
			expect(hash).toBe(sha256Hex(entry));
			const { previous } = JSON.parse(entry) as { previous: string | null };
			expect(previous).toBe(at === 0 ? null : board[at - 1]!.hash);
			const bytes = Buffer.from(signature, 'base64url');
			expect(verify(null, Buffer.from(hash, 'hex'), key, bytes)).toBe(true);
		}
	});

	it('is never rewritten, even by the owner of the tables', async () => {
		const { voteId } = await anOpenVote(db());
		await expect(db().update(voteBoard).set({ hash: 'x' })).rejects.toThrow();
		await expect(db().delete(voteBoard)).rejects.toThrow();
		expect(await listBoard(db(), { voteId, limit: 10 })).toHaveLength(1);
	});

	it('is not continued by a server that has another key', async () => {
		const { voteId } = await anOpenVote(db());
		installServerKeys(serverKeysOf(new Uint8Array(32).fill(8)));
		try {
			await expect(add(voteId, 'a')).rejects.toThrow(/another SERVER_KEY/);
		} finally {
			installServerKeys(serverKeysOf(TEST_SECRET));
		}
	});
});
