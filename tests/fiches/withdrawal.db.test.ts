import { and, eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { session } from '#lib/accounts/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { commitUpdates } from '#lib/documents/commit-updates.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { grantWriter } from '#lib/fiches/writers/grant-writer.server.ts';
import { moveFiche } from '#lib/fiches/life/move-fiche.server.ts';
import { recordFicheGroup } from '#lib/fiches/writers/record-fiche-group.server.ts';
import { withdrawWriter } from '#lib/fiches/writers/withdraw-writer.server.ts';
import { groupMember } from '#lib/groups/tables.server.ts';
import { kinds } from '#server/collaboration/kinds.ts';
import { describeOnADatabase, type Driver } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';
import { aFiche } from './support/fiches.ts';

async function aWritingScene(db: Db) {
	const { contractId, themeId } = await aContract(db);
	const claire = await aPerson(db, 'Claire');
	await aRole(db, { contractId, accountId: claire, role: 'coordinator' });
	const yanis = await aPerson(db, 'Yanis');
	await aRole(db, { contractId, accountId: yanis, role: 'partner' });
	const { groupId, members } = await aCommittee(db, contractId, ['Amina']);
	const { ficheId, documentId } = await aFiche(db, {
		contractId,
		themeId,
		status: 'cotech-review',
		groupIds: [groupId]
	});
	const scene = { contractId, ficheId, documentId, groupId, claire, yanis, amina: members.Amina! };
	await db.transaction((tx) =>
		moveFiche(tx, {
			...scene,
			from: 'cotech-review',
			to: 'co-writing',
			note: '',
			accountId: claire
		})
	);
	return scene;
}
type Scene = Awaited<ReturnType<typeof aWritingScene>>;

/** Commits a word as the live server does. Answers `taken`, or why not. */
async function typeWord(db: Db, scene: Scene, accountId: string): Promise<string> {
	const sessionId = crypto.randomUUID();
	const later = new Date(Date.now() + 3_600_000);
	await db
		.insert(session)
		.values({ id: sessionId, accountId, expiresAt: later, absoluteExpiresAt: later });
	const { doc } = (await loadDocument(db, scene))!;
	const before = Y.encodeStateVector(doc);
	doc.getText('title').insert(0, 'mot ');
	const payload = Y.encodeStateAsUpdate(doc, before);
	const entry = {
		...scene,
		kind: 'fiche',
		accountId,
		sessionId,
		payload,
		clientIds: [doc.clientID]
	};
	const { outcomes } = await db.transaction((tx) =>
		commitUpdates(tx, { entries: [entry], kinds, documentBytes: 1e9 })
	);
	const [outcome] = outcomes;
	if (outcome && 'refused' in outcome) return outcome.refused;
	return 'taken';
}

/** Resolves once somebody waits for a lock; on the embedded database transactions queue by themselves. */
async function somebodyWaits(db: Db, driver: Driver): Promise<void> {
	if (driver === 'pglite') return;
	for (;;) {
		const waiting = (await db.execute(
			sql`select 1 from pg_locks where not granted`
		)) as unknown as unknown[];
		if (waiting.length > 0) return;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

/** A word that arrives while a change is made and not yet committed: it must lose to it. */
async function typeDuring(
	db: Db,
	driver: Driver,
	scene: Scene,
	accountId: string,
	change: (tx: Db) => Promise<unknown>
): Promise<string> {
	let word: Promise<string> | null = null;
	await db.transaction(async (tx) => {
		expect([null, undefined]).toContain(await refusalOf(change(tx)));
		word = typeWord(db, scene, accountId);
		await somebodyWaits(db, driver);
	});
	return word!;
}

async function refusalOf(change: Promise<unknown>): Promise<unknown> {
	const done = await change;
	return typeof done === 'string' ? done : null;
}

describeOnADatabase('a word that arrives while the right is taken away', (db, driver) => {
	it('is taken before, refused by the withdrawal, and taken again once the right is given back', async () => {
		const scene = await aWritingScene(db());
		const { yanis, claire } = scene;
		expect(await typeWord(db(), scene, yanis)).toBe('taken');
		const withdrawal = { ...scene, accountId: yanis, reason: 'Relecture', by: claire };
		const during = await typeDuring(db(), driver, scene, yanis, (tx) =>
			withdrawWriter(tx, withdrawal)
		);
		expect(during).toBe('withdrawn');
		expect(await typeWord(db(), scene, yanis)).toBe('withdrawn');
		const back = { ...scene, accountId: yanis, by: claire };
		expect(await db().transaction((tx) => grantWriter(tx, back))).toBeNull();
		expect(await typeWord(db(), scene, yanis)).toBe('taken');
	});

	it('loses to the freeze', async () => {
		const scene = await aWritingScene(db());
		const move = { ...scene, note: '', accountId: scene.claire };
		await db().transaction((tx) =>
			moveFiche(tx, { ...move, from: 'co-writing', to: 'cotech-review' })
		);
		expect(await typeWord(db(), scene, scene.yanis)).toBe('withdrawn');
		const during = await typeDuring(db(), driver, scene, scene.claire, (tx) =>
			moveFiche(tx, { ...move, from: 'cotech-review', to: 'citizen-opinion' })
		);
		expect(during).toBe('frozen');
	});

	it('loses to the end of a role', async () => {
		const scene = await aWritingScene(db());
		const held = and(
			eq(contractRole.contractId, scene.contractId),
			eq(contractRole.accountId, scene.yanis)
		);
		const during = await typeDuring(db(), driver, scene, scene.yanis, (tx) =>
			tx.update(contractRole).set({ endedAt: new Date() }).where(held).returning()
		);
		expect(during).toBe('withdrawn');
	});

	it('loses to the group that no longer writes, and to the member who leaves it', async () => {
		const scene = await aWritingScene(db());
		const link = { ...scene, by: scene.claire };
		expect(await typeWord(db(), scene, scene.amina)).toBe('taken');
		const during = await typeDuring(db(), driver, scene, scene.amina, (tx) =>
			recordFicheGroup(tx, { ...link, linked: false })
		);
		expect(during).toBe('withdrawn');
		await db().transaction((tx) => recordFicheGroup(tx, { ...link, linked: true }));
		expect(await typeWord(db(), scene, scene.amina)).toBe('taken');
		const leaving = await typeDuring(db(), driver, scene, scene.amina, (tx) =>
			tx
				.update(groupMember)
				.set({ leftAt: new Date() })
				.where(and(eq(groupMember.groupId, scene.groupId), eq(groupMember.accountId, scene.amina)))
				.returning()
		);
		expect(leaving).toBe('withdrawn');
	});

	it('is the coordination’s affair: nobody else withdraws, and the coordination keeps its own right', async () => {
		const scene = await aWritingScene(db());
		const { claire, yanis, amina } = scene;
		const withdraw = (accountId: string, by: string) =>
			db().transaction((tx) => withdrawWriter(tx, { ...scene, accountId, reason: 'x', by }));
		expect(await withdraw(amina, yanis)).toBe('not-allowed');
		expect(await withdraw(claire, claire)).toBe('is-coordinator');
		const stranger = await aPerson(db(), 'Lucien');
		expect(await withdraw(stranger, claire)).toBe('unknown-person');
		expect(
			await db().transaction((tx) => grantWriter(tx, { ...scene, accountId: stranger, by: claire }))
		).toBe('unknown-person');
		const other = await aWritingScene(db());
		const foreign = { ...scene, groupId: other.groupId, linked: true, by: claire };
		expect(await db().transaction((tx) => recordFicheGroup(tx, foreign))).toBe('unknown-group');
	});
});
