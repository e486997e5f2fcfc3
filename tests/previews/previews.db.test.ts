import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { findContract } from '#lib/contracts/queries.server.ts';
import { contract, contractRole } from '#lib/contracts/tables.server.ts';
import { consultation, consultationPhase } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { groupMember } from '#lib/groups/tables.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { everyDomain } from '#lib/personal/personal-data.server.ts';
import { createPreview } from '#lib/previews/create-preview.server.ts';
import { endPreview } from '#lib/previews/end-preview.server.ts';
import { findPreview } from '#lib/previews/find-preview.server.ts';
import { listPreviews } from '#lib/previews/list-previews.server.ts';
import { readConsultationPreview, readVotePreview } from '#lib/previews/read-preview.server.ts';
import { LIVE_LINKS_MAX, type PreviewSubject } from '#lib/previews/rules.ts';
import { previewLink } from '#lib/previews/tables.server.ts';
import { PREVIEW_DAYS_AFTER } from '#lib/treatments/durations.ts';
import { vote } from '#lib/votes/tables.server.ts';
import { anOpenConsultation, aQuestion } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aPerson, aRole } from '../support/people.ts';
import { aVoteToOpen } from '../support/votes.ts';

const origin = 'https://maillage.test';
const DAY_MS = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);

type Place = { contractId: string; subject: PreviewSubject };

async function aDraft(db: Db): Promise<Place & { phaseId: string }> {
	const made = await anOpenConsultation(db, { status: 'draft', openedAt: null });
	await aQuestion(db, made.phaseId, { kind: 'short-text', title: 'Que manque-t-il ?' });
	const subject: PreviewSubject = { kind: 'consultation', id: made.consultationId };
	return { contractId: made.contractId, subject, phaseId: made.phaseId };
}
async function aDraftVote(db: Db, wanted: { announcedAt?: Date | null } = {}): Promise<Place> {
	const made = await aVoteToOpen(db, { announcedAt: null, opensAt: inDays(3), ...wanted });
	return { contractId: made.contractId, subject: { kind: 'vote', id: made.voteId } };
}
async function aCoordinator(db: Db, contractId: string): Promise<string> {
	const accountId = await aPerson(db, 'Claire');
	await aRole(db, { contractId, accountId, role: 'coordinator' });
	return accountId;
}
async function create(db: Db, { contractId, subject }: Place, accountId: string, at = now) {
	const actor = await findActor(db, { accountId, contractId });
	const contract = { id: contractId, slug: 'ici', timeZone: 'Europe/Paris' as const };
	const wanted = { actor, contract, subject, note: 'ARS', days: 7, origin, now: at };
	return createPreview(db, wanted);
}
/** A link, and what it leads to at an instant. */
async function aLink(db: Db, place: Place, accountId: string) {
	const made = await create(db, place, accountId);
	if (typeof made === 'string') throw new Error(made);
	const token = made.url.split('/').at(-1)!;
	const { contractId } = place;
	return { ...made, at: (when: Date) => findPreview(db, { contractId, token, now: when }) };
}

describeOnADatabase('a link that shows before the opening', (db) => {
	it('shows a partner without an account the consultation and its questions, and writes nothing', async () => {
		const place = await aDraft(db());
		const claire = await aCoordinator(db(), place.contractId);
		const link = await aLink(db(), place, claire);
		const events = () => db().$count(journalEntry, eq(journalEntry.contractId, place.contractId));
		const [before, row] = [await events(), await onlyRow(place)];
		expect(await link.at(now)).toMatchObject({
			...{ subject: place.subject, previewed: { isBeforeOpening: true } }
		});
		const [found] = await db()
			.select()
			.from(consultation)
			.where(eq(consultation.id, place.subject.id));
		const page = await readConsultationPreview(db(), {
			...{ contract: await contractNamed(found!.contractId), slug: found!.slug, now }
		});
		expect(page!.consultation.purpose).toBe('Choisir ensemble');
		expect(page!.asked.get(1)!.questions.map(({ title }) => title)).toEqual(['Que manque-t-il ?']);
		expect(await events()).toBe(before);
		expect(await onlyRow(place)).toEqual(row);
	});

	it('shows the ballot of a vote that is prepared, or announced', async () => {
		for (const announcedAt of [null, now]) {
			const place = await aDraftVote(db(), { announcedAt });
			const link = await aLink(db(), place, await aCoordinator(db(), place.contractId));
			expect(await link.at(now)).toMatchObject({ previewed: { isBeforeOpening: true } });
			const [row] = await db().select().from(vote).where(eq(vote.id, place.subject.id));
			const page = await readVotePreview(db(), {
				...{ contract: await contractNamed(place.contractId), slug: row!.slug, now }
			});
			expect(page!.ballot!.options.map(({ label }) => label)).toEqual(['Oui', 'Non']);
		}
	});

	it('serves through its last day, not after, and not once it was ended; an unknown one leads nowhere', async () => {
		const place = await aDraft(db());
		const claire = await aCoordinator(db(), place.contractId);
		const link = await aLink(db(), place, claire);
		expect(await link.at(new Date(link.expiresAt.getTime() - 1))).not.toBe('over');
		expect(await link.at(link.expiresAt)).toBe('over');
		const { contractId, subject } = place;
		const end = { actorId: claire, contractId, subject, id: link.id, now };
		const other = await aDraft(db());
		expect(await endPreview(db(), { ...end, subject: other.subject })).toBe(false);
		expect(await link.at(now)).not.toBe('over');
		expect(await endPreview(db(), end)).toBe(true);
		expect(await endPreview(db(), end)).toBe(false);
		expect(await link.at(now)).toBe('over');
		expect(await findPreview(db(), { contractId, token: 'inconnu', now })).toBeNull();
		expect(await listPreviews(db(), subject, now)).toMatchObject([
			{ note: 'ARS', by: 'Claire', state: 'ended' }
		]);
	});

	it('opens nothing in another contract', async () => {
		const place = await aDraft(db());
		const made = await create(db(), place, await aCoordinator(db(), place.contractId));
		if (typeof made === 'string') throw new Error(made);
		const token = made.url.split('/').at(-1)!;
		const other = await aDraft(db());
		expect(await findPreview(db(), { contractId: other.contractId, token, now })).toBeNull();
		// Nor is a link made there for what is here.
		const claire = await aCoordinator(db(), other.contractId);
		const elsewhere = { contractId: other.contractId, subject: place.subject };
		expect(await create(db(), elsewhere, claire)).toBe('not-allowed');
	});

	it('is made by those who prepare, and ends with their part in it', async () => {
		const place = await aDraft(db());
		const { contractId } = place;
		const partner = await aPerson(db(), 'Paul');
		await aRole(db(), { contractId, accountId: partner, role: 'partner' });
		expect(await create(db(), place, partner)).toBe('not-allowed');
		const claire = await aCoordinator(db(), contractId);
		const link = await aLink(db(), place, claire);
		await db()
			.update(contractRole)
			.set({ endedAt: now })
			.where(and(eq(contractRole.contractId, contractId), eq(contractRole.accountId, claire)));
		expect(await link.at(inDays(1))).toBe('over');
		expect(await create(db(), place, claire)).toBe('not-allowed');
	});

	it('ends with the account that made it: kept out, or erased', async () => {
		const place = await aDraft(db());
		const claire = await aCoordinator(db(), place.contractId);
		const link = await aLink(db(), place, claire);
		const [person] = await db()
			.update(account)
			.set({ suspendedAt: now, suspendedReason: 'abus' })
			.where(eq(account.id, claire))
			.returning();
		expect(await link.at(now)).toBe('over');
		const leaving = { displayName: 'Claire', pseudonym: '', nameAfter: '', email: person!.email };
		for (const { erase } of everyDomain)
			await db().transaction((tx) => erase(tx, { ...leaving, accountId: claire, now }));
		expect(await listPreviews(db(), place.subject, now)).toEqual([]);
	});

	it('of a vote of a group is made by its facilitator, until the mandate ends', async () => {
		const place = await aDraftVote(db());
		const { groupId, members } = await aGroupWith(place.contractId);
		await db().update(vote).set({ groupId, themeId: null }).where(eq(vote.id, place.subject.id));
		expect(await create(db(), place, members.member!)).toBe('not-allowed');
		const link = await aLink(db(), place, members.facilitator!);
		expect(await link.at(now)).not.toBe('over');
		await db()
			.update(groupMember)
			.set({ leftAt: now })
			.where(eq(groupMember.accountId, members.facilitator!));
		expect(await link.at(inDays(1))).toBe('over');
	});

	it('leads to the public page once it opens, and none is made any more', async () => {
		const place = await aDraft(db());
		const claire = await aCoordinator(db(), place.contractId);
		const link = await aLink(db(), place, claire);
		await db()
			.update(consultation)
			.set({ status: 'published', openedAt: now })
			.where(eq(consultation.id, place.subject.id));
		expect(await link.at(now)).toMatchObject({ previewed: { isBeforeOpening: false } });
		expect(await create(db(), place, claire)).toBe('already-open');
		// Announced, and its first day still to come: not yet.
		await db()
			.update(consultationPhase)
			.set({ opensAt: inDays(2) })
			.where(eq(consultationPhase.id, place.phaseId));
		expect(await link.at(now)).toMatchObject({ previewed: { isBeforeOpening: true } });
		const announced = await aDraftVote(db(), { announcedAt: now });
		const shown = await aLink(db(), announced, await aCoordinator(db(), announced.contractId));
		expect(await shown.at(inDays(4))).toMatchObject({ previewed: { isBeforeOpening: false } });
	});

	it(`${LIVE_LINKS_MAX} serve at once, even when they are made at once`, async () => {
		const place = await aDraft(db());
		const claire = await aCoordinator(db(), place.contractId);
		const tries = Array.from({ length: LIVE_LINKS_MAX + 3 }, () => create(db(), place, claire));
		const refused = (await Promise.all(tries)).filter((made) => made === 'too-many-links');
		expect(refused).toHaveLength(3);
		// One that passed its day leaves its place.
		expect(await create(db(), place, claire, inDays(9))).not.toBe('too-many-links');
	});

	it(`is forgotten ${PREVIEW_DAYS_AFTER} days after its end`, async () => {
		const place = await aDraft(db());
		const claire = await aCoordinator(db(), place.contractId);
		const [expired, ended] = [await aLink(db(), place, claire), await aLink(db(), place, claire)];
		const { contractId, subject } = place;
		await endPreview(db(), { actorId: claire, contractId, subject, id: ended.id, now });
		const left = async (days: number) => {
			for (const { expire } of everyDomain) await expire.previews?.(db(), inDays(days));
			return (await listPreviews(db(), subject, now)).map(({ id }) => id).sort();
		};
		expect(await left(PREVIEW_DAYS_AFTER - 1)).toEqual([expired.id, ended.id].sort());
		expect(await left(PREVIEW_DAYS_AFTER + 1)).toEqual([expired.id]);
		expect(await left(PREVIEW_DAYS_AFTER + 9)).toEqual([]);
	});

	const onlyRow = async ({ subject }: Place) =>
		(await db().select().from(previewLink).where(eq(previewLink.consultationId, subject.id)))[0];
	async function contractNamed(contractId: string) {
		const [row] = await db().select().from(contract).where(eq(contract.id, contractId));
		return (await findContract(db(), row!.slug))!;
	}
	async function aGroupWith(contractId: string) {
		const { groupId, members } = await aCommittee(db(), contractId, ['Amina', 'Farid']);
		await db()
			.update(groupMember)
			.set({ role: 'facilitator' })
			.where(eq(groupMember.accountId, members.Farid!));
		return { groupId, members: { member: members.Amina, facilitator: members.Farid } };
	}
});
