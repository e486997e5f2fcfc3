import { eq, sql, type SQL } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { commitBatches, type StandingBatch } from '#lib/documents/commit-batches.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { documentUpdate } from '#lib/documents/tables.server.ts';
import { aFiche } from '../fiches/support/fiches.ts';
import { describeOnBothDatabases, type Driver } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';
import { listAccessNumbers } from '#server/collaboration/access.ts';
import { anUpdate } from './support/clients.ts';
import { signIn } from './support/live-server.ts';

/** A fiche that everybody here may write: by a role, by a seat, by a right of their own. */
async function aScene(db: Db) {
	const { contractId, themeId } = await aContract(db);
	const { groupId, members } = await aCommittee(db, contractId, ['Amina', 'Bruno']);
	const yanis = await aPerson(db, 'Yanis');
	await aRole(db, { contractId, accountId: yanis, role: 'partner' });
	const fiche = { contractId, themeId, status: 'co-writing', groupIds: [groupId] } as const;
	const { ficheId, documentId } = await aFiche(db, fiche);
	const other = await aFiche(db, fiche);
	const amina = await signIn(db, members.Amina!);
	await signIn(db, yanis);
	return { ficheId, documentId, groupId, amina, yanis, otherId: other.documentId };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

/** A word of this person, with the numbers that their rights have now. */
async function aWord(
	db: Db,
	{ documentId, accountId }: { documentId: string; accountId: string }
): Promise<StandingBatch> {
	const numbers = await listAccessNumbers(db, {
		accountIds: [accountId],
		documentIds: [documentId]
	});
	const authors = new Map([[accountId, numbers.accounts.get(accountId)!]]);
	return {
		documentId,
		payload: anUpdate('mot '),
		authors,
		access: numbers.documents.get(documentId)!
	};
}

const write = (db: Db, ...batches: StandingBatch[]) =>
	commitBatches(db, { batches, documentBytes: 1e9 });

async function somebodyWaits(db: Db, driver: Driver): Promise<void> {
	if (driver === 'pglite') return;
	for (let waiting: unknown[] = []; waiting.length === 0;) {
		waiting = (await db.execute(
			sql`select 1 from pg_locks where not granted`
		)) as unknown as unknown[];
	}
}

const changes: { what: string; of: 'amina' | 'yanis'; change: (scene: Scene) => SQL }[] = [
	{
		what: 'the end of a login session',
		of: 'amina',
		change: ({ amina }) => sql`delete from session where id = ${amina.sessionId}`
	},
	{
		what: 'a login session that ends sooner',
		of: 'amina',
		change: ({ amina }) =>
			sql`update session set absolute_expires_at = now() where id = ${amina.sessionId}`
	},
	{
		what: 'the end of a role',
		of: 'yanis',
		change: ({ yanis }) =>
			sql`update contract_role set ended_at = now() where account_id = ${yanis}`
	},
	{
		what: 'the loss of a role, row and all',
		of: 'yanis',
		change: ({ yanis }) => sql`delete from contract_role where account_id = ${yanis}`
	},
	{
		what: 'a seat that is left',
		of: 'amina',
		change: ({ amina }) =>
			sql`update group_member set left_at = now() where account_id = ${amina.accountId}`
	},
	{
		what: 'a mandate that ended yesterday',
		of: 'amina',
		change: ({ amina }) =>
			sql`update group_member set mandate_ends_on = current_date - 1 where account_id = ${amina.accountId}`
	},
	{
		what: 'a group that closes',
		of: 'amina',
		change: ({ groupId }) => sql`update "group" set closed_at = now() where id = ${groupId}`
	},
	{
		what: 'a group that writes here no more',
		of: 'amina',
		change: ({ ficheId }) => sql`delete from fiche_group where fiche_id = ${ficheId}`
	},
	{
		what: 'a right withdrawn from one person',
		of: 'amina',
		change: ({ ficheId, amina }) =>
			sql`insert into fiche_writer (fiche_id, account_id, withdrawn_at) values (${ficheId}, ${amina.accountId}, now())`
	},
	{
		what: 'the status of the fiche',
		of: 'amina',
		change: ({ ficheId }) => sql`update fiche set status = 'validated' where id = ${ficheId}`
	},
	{
		what: 'a contract that is archived',
		of: 'amina',
		change: ({ ficheId }) => sql`update contract set standing = 'archived'
			where id = (select contract_id from fiche where id = ${ficheId})`
	},
	{
		what: 'a contract that is taken from the site',
		of: 'yanis',
		change: ({ ficheId }) => sql`update contract set standing = 'hidden'
			where id = (select contract_id from fiche where id = ${ficheId})`
	},
	{
		what: 'the freeze',
		of: 'amina',
		change: ({ documentId }) => sql`update document set frozen_at = now() where id = ${documentId}`
	}
];

describeOnBothDatabases('words of somebody whose rights were known', (db, driver) => {
	it('are written in one statement while nothing moves, each document with its number', async () => {
		const { documentId, otherId, amina, yanis } = await aScene(db());
		const one = await aWord(db(), { documentId, accountId: amina.accountId });
		const both = await aWord(db(), { documentId: otherId, accountId: yanis });
		const authors = new Map([...one.authors, ...both.authors]);
		const numbers = await write(db(), one, { ...both, authors });
		expect(Object.fromEntries(numbers)).toEqual({ [documentId]: 2, [otherId]: 2 });
		const [, alone] = await db()
			.select()
			.from(documentUpdate)
			.where(eq(documentUpdate.documentId, documentId))
			.orderBy(documentUpdate.seq);
		expect(alone).toMatchObject({ accountId: amina.accountId, several: false });
		const [, together] = await db()
			.select()
			.from(documentUpdate)
			.where(eq(documentUpdate.documentId, otherId))
			.orderBy(documentUpdate.seq);
		expect(together).toMatchObject({ accountId: null, several: true });
		expect([...together!.payload]).toEqual([...both.payload]);
		expect((await loadDocument(db(), { documentId }))!.doc.getText('audience').toString()).toBe(
			'mot '
		);
	});

	it.each(changes)('are not written after $what', async ({ of, change }) => {
		const scene = await aScene(db());
		const { documentId, otherId } = scene;
		const accountId = of === 'yanis' ? scene.yanis : scene.amina.accountId;
		const word = await aWord(db(), { documentId, accountId });
		expect((await write(db(), word)).size).toBe(1);
		await db().execute(change(scene));
		const elsewhere = await aWord(db(), { documentId: otherId, accountId: scene.yanis });
		// The words of others in the same statement are.
		const numbers = await write(db(), word, elsewhere);
		expect([...numbers.keys()]).toEqual([otherId]);
		const rows = await db().$count(documentUpdate, eq(documentUpdate.documentId, documentId));
		expect(rows).toBe(2);
	});

	it.each(changes)('lose to $what, when both come at once', async ({ of, change }) => {
		const scene = await aScene(db());
		const { documentId } = scene;
		const accountId = of === 'yanis' ? scene.yanis : scene.amina.accountId;
		const word = await aWord(db(), { documentId, accountId });
		let writing: Promise<Map<string, number>> | null = null;
		await db().transaction(async (tx) => {
			await tx.execute(change(scene));
			writing = write(db(), word);
			await somebodyWaits(db(), driver);
		});
		expect((await writing!).size).toBe(0);
		expect(await db().$count(documentUpdate, eq(documentUpdate.documentId, documentId))).toBe(1);
	});

	it('are written when the change that came at once is taken back', async () => {
		const scene = await aScene(db());
		const { documentId, amina } = scene;
		const word = await aWord(db(), { documentId, accountId: amina.accountId });
		let writing: Promise<Map<string, number>> | null = null;
		const changing = db().transaction(async (tx) => {
			await tx.execute(changes.at(-1)!.change(scene));
			writing = write(db(), word);
			await somebodyWaits(db(), driver);
			tx.rollback();
		});
		await expect(changing).rejects.toThrow();
		expect((await writing!).get(documentId)).toBe(2);
	});

	it('number without a hole what several write to one document at once', async () => {
		const { documentId, amina, yanis } = await aScene(db());
		const words = [
			await aWord(db(), { documentId, accountId: amina.accountId }),
			await aWord(db(), { documentId, accountId: yanis })
		];
		const times = Array.from({ length: 40 }, (_, n) => write(db(), words[n % 2]!));
		const numbers = (await Promise.all(times)).map((one) => one.get(documentId)!);
		expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 2));
	});

	it('are not written beyond what a document may take', async () => {
		const { documentId, amina } = await aScene(db());
		const word = await aWord(db(), { documentId, accountId: amina.accountId });
		expect((await commitBatches(db(), { batches: [word], documentBytes: 20 })).size).toBe(0);
	});
});
