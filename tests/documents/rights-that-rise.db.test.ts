import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { freezeDocument, thawDocument } from '#lib/documents/freeze-document.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { lockDocument } from '#lib/documents/lock-document.server.ts';
import { ficheWriter } from '#lib/fiches/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, aStockClient, textOf } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer, signIn, type LiveServer } from './support/live-server.ts';

describeOnADatabase('a right that rises, or only moves, stops nobody', (db) => {
	let server: LiveServer;
	beforeAll(async () => {
		server = await aLiveServer(db());
	});
	afterAll(() => server.stop());

	async function aScene() {
		const contract = await aContract(db());
		const { documentId, ficheId, people } = await aFicheWrittenBy(db(), ['Amina'], contract);
		const lucien = await signIn(db(), await aPerson(db(), 'Lucien'));
		const where = { url: server.url, documentId };
		return { ...contract, documentId, ficheId, amina: people.Amina, lucien, where };
	}

	const committed = async (documentId: string) =>
		textOf((await loadDocument(db(), { documentId }))!);

	it('who reads and is given the right writes at once, on the connection that they have', async () => {
		const { contractId, documentId, lucien, where } = await aScene();
		const client = await aClient(where, lucien);
		const stock = await aStockClient(where, lucien);
		stock.text.insert(0, 'trop tôt ');
		expect(client.status.kind).toBe('read-only');
		const said: string[] = [];
		client.onStatus(({ kind }) => said.push(kind));
		let closed = 0;
		stock.provider.on('connection-close', () => (closed += 1));
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(await committed(documentId)).toBe('');
		await aRole(db(), { contractId, accountId: lucien.accountId, role: 'partner' });
		await waitUntil('the right is told', () => client.status.kind === 'saved');
		// What a stock client wrote too early is asked for again.
		await waitUntil('taken', () => textOf(client) === 'trop tôt ');
		client.doc.getText('audience').insert(0, 'Lucien : ');
		await waitUntil('saved', () => client.status.kind === 'saved');
		expect(await committed(documentId)).toBe('Lucien : trop tôt ');
		expect([said, closed]).toEqual([['saved', 'saving', 'saved'], 0]);
		client.destroy();
		stock.provider.destroy();
	});

	type Scene = Awaited<ReturnType<typeof aScene>>;
	const moves: [string, (tx: Db, scene: Scene) => Promise<unknown>][] = [
		[
			'one role more',
			(tx, { contractId, amina: { accountId } }) =>
				aRole(tx, { contractId, accountId, role: 'partner' })
		],
		[
			'a role in the place of a seat',
			async (tx, { contractId, amina: { accountId } }) => {
				await tx.execute(
					sql`update group_member set left_at = now() where account_id = ${accountId}`
				);
				await aRole(tx, { contractId, accountId, role: 'partner' });
			}
		],
		[
			'a right of their own in the place of a seat',
			async (tx, { contractId, ficheId, amina: { accountId } }) => {
				await tx.execute(
					sql`update group_member set left_at = now() where account_id = ${accountId}`
				);
				// A right by name is of somebody who has a part in the contract.
				await aRole(tx, { contractId, accountId, role: 'resident' });
				await tx.insert(ficheWriter).values({ ficheId, accountId });
			}
		],
		[
			'a text frozen and opened again',
			async (tx, { documentId }) => {
				await freezeDocument(tx, { documentId, reason: 'validated' });
				await thawDocument(tx, { documentId });
			}
		]
	];
	const names = moves.map(([what]) => what).join('; ');
	it(`words in the middle of a commit are written with ${names}`, async () => {
		await Promise.all(moves.map(writesThrough));
	});

	async function writesThrough([what, move]: (typeof moves)[number]) {
		const scene = await aScene();
		const { documentId, where, amina } = scene;
		const client = await aClient(where, amina);
		client.doc.getText('audience').insert(0, '·');
		await waitUntil('saved', () => client.status.kind === 'saved');
		// With numbers that are known to the server.
		await new Promise((resolve) => setTimeout(resolve, 700));
		const said = new Set<string>();
		client.onStatus(({ kind }) => said.add(kind));
		client.onRefused(() => said.add('refused'));
		await db().transaction(async (tx) => {
			await lockDocument(tx, { documentId });
			await move(tx, scene);
			client.doc.getText('audience').insert(0, 'en vol ');
			await new Promise((resolve) => setTimeout(resolve, 200));
		});
		await waitUntil('saved', () => client.status.kind === 'saved');
		await new Promise((resolve) => setTimeout(resolve, 700));
		client.doc.getText('audience').insert(0, 'puis ');
		await waitUntil('saved again', () => client.status.kind === 'saved');
		expect(await committed(documentId), what).toBe('puis en vol ·');
		expect([...said].sort(), what).toEqual(['saved', 'saving']);
		client.destroy();
	}

	it('frozen, then opened again: whoever was refused in between is back to write, with their words in hand', async () => {
		const { documentId, where, amina } = await aScene();
		const client = await aClient(where, amina);
		const handedBack: string[] = [];
		client.onRefused(({ unsaved }) => handedBack.push(textOf({ doc: unsaved })));
		for (let round = 0; round < 3; round += 1) {
			await db().transaction(async (tx) => {
				await freezeDocument(tx, { documentId, reason: 'validated' });
				// Before anybody is told: a page that knows takes no letter.
				client.doc.getText('audience').insert(0, `[${round}]`);
			});
			await new Promise((resolve) => setTimeout(resolve, round * 20));
			await db().transaction((tx) => thawDocument(tx, { documentId }));
			await waitUntil('back to write', () => client.status.kind === 'saved');
			const everywhere = [await committed(documentId), ...handedBack].join();
			expect(everywhere).toContain(`[${round}]`);
			expect(textOf(client)).toBe(await committed(documentId));
		}
		client.destroy();
	});

	it('lost, then given back: the reader of a moment writes again by themselves', async () => {
		const { documentId, ficheId, where, amina } = await aScene();
		const client = await aClient(where, amina);
		const row = { ficheId, accountId: amina.accountId };
		await db()
			.insert(ficheWriter)
			.values({ ...row, withdrawnAt: new Date() });
		await waitUntil('reading', () => client.status.kind === 'read-only');
		await db().delete(ficheWriter).where(eq(ficheWriter.ficheId, ficheId));
		await waitUntil('writing', () => client.status.kind === 'saved');
		client.doc.getText('audience').insert(0, 'de retour');
		await waitUntil('saved', () => client.status.kind === 'saved');
		expect(await committed(documentId)).toBe('de retour');
		client.destroy();
	});
});
