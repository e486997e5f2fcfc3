import { createHash, randomUUID } from 'node:crypto';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createEmailLink, newSecret } from '#lib/accounts/links/email-links.server.ts';
import { account, addressChange, rateLimit, session } from '#lib/accounts/tables.server.ts';
import { contribution, contributionPhoto } from '#lib/consultations/contributions/tables.server.ts';
import {
	consultationKey,
	consultationPhase,
	followUpSubscriber,
	participation
} from '#lib/consultations/tables.server.ts';
import { enterParticipation } from '#lib/consultations/taking-part/participation.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { groupRequest, invitation } from '#lib/groups/tables.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { decision, report, secondLook } from '#lib/moderation/tables.server.ts';
import { forgetExpired } from '#lib/personal/forget-expired.server.ts';
import { treatments } from '#lib/personal/treatments.ts';
import { everyDomain } from '#lib/personal/personal-data.server.ts';
import * as durations from '#lib/treatments/durations.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { vote, voteCast, voter } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { aCommittee, aContract, aPerson } from '../support/people.ts';
import { anOpenVote, aVoteToOpen, closeNow } from '../support/votes.ts';

const DAY_MS = 86_400_000;
const start = new Date();
const later = (days: number) => new Date(start.getTime() + days * DAY_MS);
const MONTH = 31;
const forget = (db: Db, days: number) => forgetExpired(db, later(days));
const aHash = () => createHash('sha256').update(randomUUID()).digest('hex');

describeOnADatabase('what has passed its day', (db) => {
	it('is let go of by treatments that are on the page', () => {
		const keys = treatments.map(({ key }) => key as string);
		for (const { expire } of everyDomain)
			for (const key of Object.keys(expire)) expect(keys).toContain(key);
	});

	it('an invitation that was not used goes a month after its end; of one that was, the address', async () => {
		const { contractId } = await aContract(db());
		const createdBy = await aPerson(db(), 'Claire');
		const base = { contractId, role: 'partner' as const, createdBy, organisation: 'CPTS' };
		const [unused, revoked, used] = await db()
			.insert(invitation)
			.values([
				{ ...base, tokenHash: aHash(), email: 'a@exemple.test', expiresAt: later(14) },
				{
					...{ ...base, tokenHash: aHash(), email: 'b@exemple.test' },
					...{ expiresAt: later(14), revokedAt: start }
				},
				{
					...{ ...base, tokenHash: aHash(), email: 'c@exemple.test' },
					...{ expiresAt: later(14), usedAt: start }
				}
			])
			.returning();
		const left = async () =>
			(
				await db()
					.select()
					.from(invitation)
					.where(eq(invitation.contractId, contractId))
					.orderBy(invitation.email)
			).map(({ id, email }) => ({ id, email }));
		const after = durations.INVITATION_DAYS_AFTER;
		await forget(db(), after - 1);
		expect(await left()).toHaveLength(3);
		await forget(db(), after + 1);
		expect(await left()).toEqual([
			{ id: unused!.id, email: 'a@exemple.test' },
			{ id: used!.id, email: null }
		]);
		expect(revoked).toBeDefined();
		await forget(db(), 14 + after + 1);
		expect(await left()).toEqual([{ id: used!.id, email: null }]);
	});

	it('an answered request goes a year later; one that waits stays', async () => {
		const { contractId } = await aContract(db());
		const { groupId } = await aCommittee(db(), contractId, ['Amina']);
		const accountId = await aPerson(db(), 'Paul');
		await db()
			.insert(groupRequest)
			.values([
				{ groupId, accountId, message: 'répondue', decidedAt: start, accepted: false },
				{ groupId, accountId, message: 'attend' }
			]);
		const left = async () =>
			(await db().select().from(groupRequest).where(eq(groupRequest.groupId, groupId))).map(
				({ message }) => message
			);
		await forget(db(), 11 * 30);
		expect(await left()).toHaveLength(2);
		await forget(db(), 12 * MONTH);
		expect(await left()).toEqual(['attend']);
	});

	it('a report goes a year after it is settled, with the words said to the author and the photo of what is hidden', async () => {
		const place = await anOpenConsultation(db());
		const { contractId, consultationId, phaseId } = place;
		const accountId = await aPerson(db(), 'Nadia');
		const entered = await enterParticipation(db(), {
			...{ consultationId, participant: { accountId, deviceId: null } },
			...{ verification: 'account', shownName: '' }
		});
		const participationId = entered!.participation.id;
		const ideas = await db()
			.insert(contribution)
			.values(
				(['hidden', 'shown'] as const).map((visibility, at) => ({
					...{ consultationId, phaseId, participationId, number: at + 1, kind: 'idea' as const },
					...{ title: 'Un banc', body: 'Ici', visibility, submissionKey: randomUUID() }
				}))
			)
			.returning();
		for (const { id: contributionId } of ideas)
			await db()
				.insert(contributionPhoto)
				.values({ contributionId, width: 1, height: 1, image: new Uint8Array(1) });
		const target = {
			...{ homeId: consultationId, targetKind: 'contribution' as const },
			targetId: ideas[0]!.id
		};
		const about = { contractId, ...target, reason: 'named-person' } as const;
		const reports = { ...about, words: 'ma voisine' };
		await db()
			.insert(report)
			.values([
				{ ...reports, reporterHash: aHash(), settledAt: start, closing: 'decided' },
				{ ...reports, reporterHash: aHash() }
			]);
		const [decided] = await db()
			.insert(decision)
			.values({
				...{ ...about, outcome: 'hidden', cause: 'report', decidedBy: accountId },
				...{ wordsToAuthor: 'Une personne est nommée', decidedAt: start }
			})
			.returning();
		await db()
			.insert(secondLook)
			.values({ contractId, decisionId: decided!.id, words: 'C’est moi', settledAt: start });
		const left = async () => ({
			reports: Number(await db().$count(report, eq(report.contractId, contractId))),
			said: (await db().select().from(decision).where(eq(decision.id, decided!.id)))[0]!
				.wordsToAuthor,
			asked: (
				await db().select().from(secondLook).where(eq(secondLook.decisionId, decided!.id))
			)[0]!.words,
			photos: (await db().select().from(contributionPhoto)).map((photo) => photo.contributionId)
		});
		await forget(db(), 11 * 30);
		expect(await left()).toMatchObject({ reports: 2, said: 'Une personne est nommée' });
		expect((await left()).photos).toContain(ideas[0]!.id);
		await forget(db(), 12 * MONTH);
		const { photos, ...others } = await left();
		expect(others).toEqual({ reports: 1, said: '', asked: '' });
		expect(photos).not.toContain(ideas[0]!.id);
		expect(photos).toContain(ideas[1]!.id);
	});

	it('of a roll and of who voted, numbers are left three months after the outcome, a year after the result', async () => {
		const ended = async () => {
			const made = await anOpenVote(db(), { minBallots: 1 });
			const { voteId } = made;
			const voterId = made.voters.Amina!;
			await db().insert(voteCast).values({ voterId, voteId, way: 'paper' });
			await closeNow(db(), made);
			await settleVote(db(), made);
			await db().execute(sql`alter table vote disable trigger vote_frozen`);
			await db().update(vote).set({ publishedAt: start }).where(eq(vote.id, voteId));
			await db().execute(sql`alter table vote enable trigger vote_frozen`);
			return voteId;
		};
		const concluded = await ended();
		await db().update(vote).set({ concludedAt: start }).where(eq(vote.id, concluded));
		const silent = await ended();
		const told = async (voteId: string) => {
			const who = and(eq(voter.voteId, voteId), isNotNull(voter.accountId));
			return Number(await db().$count(voter, who));
		};
		const numbers = (voteId: string) => db().$count(voter, eq(voter.voteId, voteId));
		await forget(db(), 2 * 30);
		expect([await told(concluded), await told(silent)]).toEqual([3, 3]);
		await forget(db(), 3 * MONTH);
		expect([await told(concluded), await told(silent)]).toEqual([0, 3]);
		await forget(db(), 12 * MONTH);
		expect([await told(concluded), await told(silent)]).toEqual([0, 0]);
		expect(Number(await numbers(concluded))).toBe(3);
		const names = await db().select().from(voter).where(eq(voter.voteId, concluded));
		expect(names.map(({ name, email, codeHash }) => [name, email, codeHash])).toEqual(
			Array(3).fill(['', null, null])
		);
		// Who voted is told by the number of a line that is nobody’s any more.
		expect(Number(await db().$count(voteCast, eq(voteCast.voteId, concluded)))).toBe(1);
	});

	it('the roll of an open vote stays as it is, however long it lasts; one that never served goes', async () => {
		const open = await anOpenVote(db());
		const unopened = await aVoteToOpen(db());
		const count = async ({ voteId }: { voteId: string }) =>
			Number(await db().$count(voter, and(eq(voter.voteId, voteId), isNotNull(voter.accountId))));
		await forget(db(), 11 * 30);
		expect([await count(open), await count(unopened)]).toEqual([3, 3]);
		await forget(db(), 13 * MONTH);
		expect([await count(open), await count(unopened)]).toEqual([3, 0]);
		await expect(
			db().update(voter).set({ name: 'Autre' }).where(eq(voter.voteId, open.voteId))
		).rejects.toThrow();
	});

	it('what ties a device and an account to a consultation goes a year after its end, follow-up or not', async () => {
		const { consultationId } = await anOpenConsultation(db());
		const accountId = await aPerson(db(), 'Paul');
		for (const participant of [
			{ accountId, deviceId: null },
			{ accountId: null, deviceId: 'd'.repeat(22) }
		])
			await enterParticipation(db(), {
				...{ consultationId, participant, verification: 'unverified' },
				shownName: ''
			});
		await db().insert(followUpSubscriber).values({ consultationId, email: 'p@exemple.test' });
		await db()
			.update(consultationPhase)
			.set({ closesAt: start })
			.where(eq(consultationPhase.consultationId, consultationId));
		const left = async () => {
			const rows = await db()
				.select()
				.from(participation)
				.where(eq(participation.consultationId, consultationId));
			const of = eq(followUpSubscriber.consultationId, consultationId);
			return {
				people: rows.length,
				tied: rows.filter((row) => row.accountHash ?? row.deviceHash).length,
				keys: Number(
					await db().$count(consultationKey, eq(consultationKey.consultationId, consultationId))
				),
				mailboxes: Number(await db().$count(followUpSubscriber, of))
			};
		};
		await forget(db(), 11 * 30);
		expect(await left()).toEqual({ people: 2, tied: 2, keys: 1, mailboxes: 1 });
		await forget(db(), 12 * MONTH);
		expect(await left()).toEqual({ people: 2, tied: 0, keys: 0, mailboxes: 0 });
	});

	it('of the journal, what happened stays after a year, and not who; what is about accounts goes', async () => {
		const actorId = await aPerson(db(), 'Paul');
		await db()
			.insert(journalEntry)
			.values([
				{
					...{ kind: 'seat-created', actorId, subjectType: 'group', subjectId: 'g' },
					data: { accountId: actorId, count: 2 }
				},
				{ kind: 'profile-changed', actorId, subjectType: 'account', subjectId: actorId }
			]);
		const of = sql`${journalEntry.actorId} = ${actorId} or ${journalEntry.data}->>'accountId' = ${actorId}`;
		await forget(db(), 11 * 30);
		expect(Number(await db().$count(journalEntry, of))).toBe(2);
		await forget(db(), 12 * MONTH);
		expect(Number(await db().$count(journalEntry, of))).toBe(0);
		const left = await db().select().from(journalEntry).where(eq(journalEntry.subjectId, 'g'));
		expect(left.map(({ kind, data }) => ({ kind, data }))).toEqual([
			{ kind: 'seat-created', data: { count: 2 } }
		]);
		const about = eq(journalEntry.subjectId, actorId);
		expect(Number(await db().$count(journalEntry, about))).toBe(0);
	});

	it('a mail goes after a month, a link, a session and a count of tries at their hour', async () => {
		const accountId = await aPerson(db(), 'Paul');
		await db()
			.insert(mail)
			.values({ recipient: 'p@exemple.test', subject: 'Bonjour', body: '', sentAt: start });
		await db().transaction((tx) =>
			createEmailLink(tx, { accountId, purpose: 'reset', token: newSecret(), now: start })
		);
		await db()
			.insert(addressChange)
			.values({ accountId, email: 'autre@exemple.test', expiresAt: later(1) });
		await db().insert(rateLimit).values({ key: aHash(), points: 1, expire: start.getTime() });
		await db()
			.insert(session)
			.values({ id: aHash(), accountId, expiresAt: start, absoluteExpiresAt: start });
		const left = async () => [
			Number(await db().$count(mail, eq(mail.recipient, 'p@exemple.test'))),
			Number(await db().$count(addressChange, eq(addressChange.accountId, accountId))),
			Number(await db().$count(session, eq(session.accountId, accountId)))
		];
		await forget(db(), durations.MAIL_DAYS - 1);
		expect(await left()).toEqual([1, 0, 0]);
		await forget(db(), durations.MAIL_DAYS + 1);
		expect(await left()).toEqual([0, 0, 0]);
		expect(Number(await db().$count(rateLimit))).toBe(0);
	});

	it('a sign-up that nobody confirmed goes after a month; an account that was confirmed stays', async () => {
		const confirmed = await aPerson(db(), 'Paul');
		const [row] = await db()
			.insert(account)
			.values({ email: 'jamais@exemple.test', displayName: 'Jamais', pseudonym: 'Geai 1' })
			.returning();
		const isThere = async (id: string) => Number(await db().$count(account, eq(account.id, id)));
		await forget(db(), durations.UNCONFIRMED_DAYS - 1);
		expect(await isThere(row!.id)).toBe(1);
		await forget(db(), durations.UNCONFIRMED_DAYS + 1);
		expect([await isThere(row!.id), await isThere(confirmed)]).toEqual([0, 1]);
	});
});
