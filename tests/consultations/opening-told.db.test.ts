import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { tellOpenedConsultations } from '#lib/consultations/preparing/tell-opened-consultations.server.ts';
import {
	consultation,
	consultationGroup,
	consultationPhase
} from '#lib/consultations/tables.server.ts';
import { contract, contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { groupMember } from '#lib/groups/tables.server.ts';
import { createStop } from '#lib/journal/mail-stops.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aPerson, aRole } from '../support/people.ts';

const origin = 'https://maillage.test';
const DAY_MS = 86_400_000;

const told = async (db: Db, { contractId }: { contractId: string }) => {
	const isOpening = and(eq(mail.contractId, contractId), eq(mail.kind, 'consultation-opened'));
	const rows = await db.select().from(mail).where(isOpening);
	return rows.map(({ recipient }) => recipient.replace(/-\d+@.*/, '')).sort();
};
const role = async (db: Db, contractId: string, name: string, as: 'partner' | 'resident') => {
	const accountId = await aPerson(db, name);
	await aRole(db, { contractId, accountId, role: as });
	return accountId;
};

describeOnADatabase('« une consultation s’ouvre pour moi, et je l’apprends »', (db) => {
	it('those who have a place in the contract are written to once, whatever the number of processes', async () => {
		const at = await anOpenConsultation(db(), { title: 'Les bancs' });
		await role(db(), at.contractId, 'Nadia', 'partner');
		const lucie = await role(db(), at.contractId, 'Lucie', 'resident');
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, lucie));
		await aCommittee(db(), at.contractId, ['Amina']);
		await aPerson(db(), 'Ailleurs');
		await Promise.all([1, 2, 3].map(() => tellOpenedConsultations(db(), { origin })));
		await tellOpenedConsultations(db(), { origin });
		expect(await told(db(), at)).toEqual(['amina', 'lucie', 'nadia']);
		const rows = await db().select().from(mail).where(eq(mail.contractId, at.contractId));
		for (const { body } of rows)
			expect(body).toContain(`${origin}/c/${at.contractSlug}/consultations/${at.slug}`);
		expect(rows.map(({ subject }) => subject)).toContain('A consultation waits for you: Les bancs');
	});

	it('only those who may answer: the members of the groups that are asked', async () => {
		const at = await anOpenConsultation(db(), { answerers: 'groups' });
		const { groupId } = await aCommittee(db(), at.contractId, ['Amina', 'Bruno']);
		await aCommittee(db(), at.contractId, ['Zoé']);
		await role(db(), at.contractId, 'Nadia', 'partner');
		await db().insert(consultationGroup).values({ consultationId: at.consultationId, groupId });
		await tellOpenedConsultations(db(), { origin });
		expect(await told(db(), at)).toEqual(['amina', 'bruno']);
	});

	it('nobody who is suspended, erased, gone, never proven, or who stopped such mails', async () => {
		const at = await anOpenConsultation(db());
		const { members } = await aCommittee(db(), at.contractId, ['Amina', 'Bruno', 'Chloé', 'Driss']);
		const gone = await role(db(), at.contractId, 'Nadia', 'partner');
		const set = (id: string, values: Partial<typeof account.$inferInsert>) =>
			db().update(account).set(values).where(eq(account.id, id));
		await set(members.Amina!, { suspendedAt: new Date() });
		await set(members.Bruno!, { erasedAt: new Date(), email: `effacé ${members.Bruno}` });
		await set(members.Chloé!, { emailVerifiedAt: null });
		await db()
			.update(groupMember)
			.set({ leftAt: new Date() })
			.where(eq(groupMember.accountId, members.Driss!));
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(eq(contractRole.accountId, gone));
		const stopped = await role(db(), at.contractId, 'Stop', 'partner');
		const [row] = await db().select().from(account).where(eq(account.id, stopped));
		await createStop(db(), { mailbox: row!.email, kind: 'all' });
		await role(db(), at.contractId, 'Élise', 'partner');
		await tellOpenedConsultations(db(), { origin });
		expect(await told(db(), at)).toEqual(['lise']);
	});

	it('when its step opens, not when it is published; not of a draft, nor of a step that is old', async () => {
		const later = await anOpenConsultation(db());
		await role(db(), later.contractId, 'Nadia', 'partner');
		const phase = eq(consultationPhase.id, later.phaseId);
		const opensAt = new Date(Date.now() + DAY_MS);
		await db().update(consultationPhase).set({ opensAt }).where(phase);
		const draft = await anOpenConsultation(db(), { status: 'draft' });
		await role(db(), draft.contractId, 'Nadia', 'partner');
		const old = await anOpenConsultation(db());
		await role(db(), old.contractId, 'Nadia', 'partner');
		await db()
			.update(consultationPhase)
			.set({ opensAt: new Date(Date.now() - 5 * DAY_MS) })
			.where(eq(consultationPhase.id, old.phaseId));
		await tellOpenedConsultations(db(), { origin });
		for (const at of [later, draft, old]) expect(await told(db(), at)).toEqual([]);
		const tomorrow = new Date(opensAt.getTime() + 60_000);
		await tellOpenedConsultations(db(), { origin, now: tomorrow });
		expect(await told(db(), later)).toEqual(['nadia']);
		expect(await told(db(), draft)).toEqual([]);
	});

	it('waits while the contract is hidden', async () => {
		const at = await anOpenConsultation(db());
		await role(db(), at.contractId, 'Nadia', 'partner');
		const place = eq(contract.id, at.contractId);
		await db().update(contract).set({ standing: 'hidden' }).where(place);
		await tellOpenedConsultations(db(), { origin });
		expect(await told(db(), at)).toEqual([]);
		await db().update(contract).set({ standing: 'open' }).where(place);
		await tellOpenedConsultations(db(), { origin });
		expect(await told(db(), at)).toEqual(['nadia']);
		const [row] = await db()
			.select()
			.from(consultation)
			.where(eq(consultation.id, at.consultationId));
		expect(row!.followUpPublishedAt).toBeNull();
	});
});
