import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { contract, contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { askSecondLook } from '#lib/moderation/authors/ask-second-look.server.ts';
import { tellModerators } from '#lib/moderation/queue/tell-moderators.server.ts';
import type { TextKey } from '#lib/moderation/text-kinds.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';
import { aModeratedCall } from './support/people-text.ts';

const origin = 'https://maillage.test';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const later = (ms: number) => new Date(Date.now() + ms);

const mailsOf = async (db: Db, { contractId }: { contractId: string }) => {
	const isNews = and(eq(mail.contractId, contractId), eq(mail.kind, 'moderation'));
	return db.select().from(mail).where(isNews).orderBy(mail.createdAt);
};

describeOnBothDatabases('« un texte attend mon regard, et je l’apprends »', (db) => {
	const tell = (now = new Date()) => tellModerators(db(), { origin, now });
	const secondLook = async (
		call: Awaited<ReturnType<typeof aModeratedCall>>,
		key: TextKey,
		device: string
	) => {
		const { contractId } = call;
		const decisionId = (await call.readOf(key)).decisionId!;
		const participationId = await call.participationOf(device);
		const refusal = await db().transaction((tx) =>
			askSecondLook(tx, {
				...{ contractId, decisionId, author: { participationId } },
				words: 'Je parle du quartier'
			})
		);
		expect(refusal).toBeNull();
	};

	it('one mail for all that waits, to each who coordinates, in their language, without a word of the texts', async () => {
		const call = await aModeratedCall(db(), { moderation: 'before' });
		const john = await aPerson(db(), 'John');
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, john));
		await aRole(db(), { contractId: call.contractId, accountId: john, role: 'coordinator' });
		const partner = await aPerson(db(), 'Partenaire');
		await aRole(db(), { contractId: call.contractId, accountId: partner, role: 'partner' });
		await call.write('amina', 'Un banc à l’ombre', 'ZORGLUB');
		await call.write('bruno', 'Un abri', 'ZORGLUB');
		await Promise.all([tell(), tell(), tell()]);
		await tell();
		const [place] = await db().select().from(contract).where(eq(contract.id, call.contractId));
		const mails = await mailsOf(db(), call);
		expect(mails.map(({ recipient }) => recipient.replace(/-\d+@.*/, '')).sort()).toEqual([
			...['john', 'nadia']
		]);
		expect(mails.map(({ subject }) => subject).sort()).toEqual([
			...['Des textes vous attendent', 'Texts wait for you']
		]);
		for (const { body } of mails) {
			expect(body).toMatch(/2 textes attendent|2 texts wait/);
			expect(body).toContain(`${origin}/c/${place!.slug}/coordination/moderation`);
			expect(body).not.toMatch(/ombre|abri|ZORGLUB/);
		}
	});

	it('says nothing again of what has already been told; once a day of what is new', async () => {
		const call = await aModeratedCall(db(), { moderation: 'before' });
		await call.write('amina', 'Un banc');
		await tell();
		await call.write('bruno', 'Un abri');
		await tell(later(23 * HOUR_MS));
		expect(await mailsOf(db(), call)).toHaveLength(1);
		await tell(later(DAY_MS + HOUR_MS));
		expect(await mailsOf(db(), call)).toHaveLength(2);
		await tell(later(3 * DAY_MS));
		expect(await mailsOf(db(), call)).toHaveLength(2);
	});

	it('says nothing when nothing waits, nor once all is decided', async () => {
		const call = await aModeratedCall(db());
		await call.write('amina', 'Un banc');
		const decided = await aModeratedCall(db(), { moderation: 'before' });
		await decided.decide(await decided.write('amina', 'Un banc'), { outcome: 'shown' });
		await tell();
		expect(await mailsOf(db(), call)).toEqual([]);
		expect(await mailsOf(db(), decided)).toEqual([]);
	});

	it('a second look is told the same day, once, and not more than once an hour', async () => {
		const call = await aModeratedCall(db());
		const one = await call.write('amina', 'Un banc');
		const two = await call.write('bruno', 'Un abri');
		await call.write('chloe', 'Appelez-moi au 06 12 34 56 78');
		await tell();
		expect(await mailsOf(db(), call)).toHaveLength(1);
		for (const key of [one, two]) expect(await call.hide(key)).toBeNull();
		await secondLook(call, one, 'amina');
		await tell(later(HOUR_MS / 2));
		expect(await mailsOf(db(), call)).toHaveLength(1);
		await tell(later(2 * HOUR_MS));
		await tell(later(4 * HOUR_MS));
		const mails = await mailsOf(db(), call);
		expect(mails).toHaveLength(2);
		expect(mails[1]!.subject).toBe('Un second regard vous est demandé');
		expect(mails[1]!.body).not.toContain('quartier');
		await secondLook(call, two, 'bruno');
		await tell(later(6 * HOUR_MS));
		expect(await mailsOf(db(), call)).toHaveLength(3);
	});

	it('nobody who is suspended or no longer coordinates, nothing of a hidden contract', async () => {
		const call = await aModeratedCall(db(), { moderation: 'before' });
		await call.write('amina', 'Un banc');
		const gone = await aPerson(db(), 'Partie');
		await aRole(db(), { contractId: call.contractId, accountId: gone, role: 'coordinator' });
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(eq(contractRole.accountId, gone));
		await db()
			.update(account)
			.set({ suspendedAt: new Date() })
			.where(eq(account.id, call.coordinator));
		const hidden = await aModeratedCall(db(), { moderation: 'before' });
		await hidden.write('amina', 'Un banc');
		await db()
			.update(contract)
			.set({ standing: 'hidden' })
			.where(eq(contract.id, hidden.contractId));
		await tell();
		expect(await mailsOf(db(), call)).toEqual([]);
		expect(await mailsOf(db(), hidden)).toEqual([]);
	});
});
