import { and, asc, eq, inArray, isNotNull, isNull, max, or, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { CONSULTATION_MONTHS, monthsBefore } from '../../treatments/durations.ts';
import type {
	CopyRow,
	Leaving,
	PersonalData,
	Person
} from '../../treatments/personal-data.server.ts';
import type { KeyOf } from '../../treatments/treatment.ts';
import { contribution, contributionPhoto } from '../contributions/tables.server.ts';
import { followUp, idea } from '../follow-up/tables.server.ts';
import { channelLabel } from '../kind-messages.ts';
import type { consultationTreatments } from '../personal-data.ts';
import { deleteAbandonedDrawings } from '../results/counting/draw-lines.server.ts';
import { withdrawAnswer } from '../questionnaire/withdraw-answer.server.ts';
import { answer } from '../questions/tables.server.ts';
import { destroyKey } from '../taking-part/participation.server.ts';
import {
	consultation,
	consultationKey,
	consultationPhase,
	entryBatch,
	followUpSubscriber,
	participation,
	participationProfile
} from '../tables.server.ts';
import * as copies from './copy-participations.server.ts';
import { gestureLabel } from './gesture-messages.ts';
import { listParticipations, type OwnParticipation } from './list-participations.server.ts';

const sentTo = (email: string) => sql`lower(${followUpSubscriber.email}) = ${email}`;

export const consultationPersonalData: PersonalData<KeyOf<typeof consultationTreatments>> = {
	copy: {
		participation: copies.copyParticipations,
		answers: copies.copyAnswers,
		contributions: copies.copyContributions,
		statements: copies.copyStatements,
		subscribers: async (db, { email }) => {
			const rows = await db
				.select({ email: followUpSubscriber.email, title: consultation.title })
				.from(followUpSubscriber)
				.innerJoin(consultation, eq(consultation.id, followUpSubscriber.consultationId))
				.where(sentTo(email));
			return rows.map(({ title, ...of }) => ({ consultation: title, ...of }));
		},
		entry: copyEntries,
		preparing: copyPrepared
	},
	erase: async (tx, leaving) => {
		for (const own of await listParticipations(tx, leaving)) await eraseOne(tx, own, leaving);
		await tx.delete(followUpSubscriber).where(sentTo(leaving.email));
	},
	expire: { participation: untieEnded, answers: deleteAbandonedDrawings }
};

async function copyEntries(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const rows = await db
		.select({ batch: entryBatch, title: consultation.title })
		.from(entryBatch)
		.innerJoin(consultation, eq(consultation.id, entryBatch.consultationId))
		.where(eq(entryBatch.enteredBy, accountId))
		.orderBy(asc(entryBatch.createdAt));
	return rows.map(({ batch, title }) => ({
		...{ consultation: title, kind: channelLabel(batch.channel), place: batch.place },
		date: batch.createdAt
	}));
}

async function copyPrepared(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const made = await db
		.select()
		.from(consultation)
		.where(or(eq(consultation.createdBy, accountId), eq(consultation.openedBy, accountId)));
	const grouped = await db
		.select({ idea, title: consultation.title })
		.from(idea)
		.innerJoin(consultation, eq(consultation.id, idea.consultationId))
		.where(eq(idea.createdBy, accountId));
	const decided = await db
		.select({ followUp, title: consultation.title })
		.from(followUp)
		.innerJoin(consultation, eq(consultation.id, followUp.consultationId))
		.where(eq(followUp.decidedBy, accountId));
	const isMine = (id: string | null) => id === accountId;
	return [
		...made.flatMap(({ title, createdBy, openedBy, createdAt, openedAt }) => [
			...(isMine(createdBy)
				? [{ event: gestureLabel('created'), consultation: title, date: createdAt }]
				: []),
			...(isMine(openedBy)
				? [{ event: gestureLabel('opened'), consultation: title, date: openedAt }]
				: [])
		]),
		...grouped.map(({ idea: one, title }) => ({
			...{ event: gestureLabel('grouped'), consultation: title, title: one.title },
			...{ words: one.description, date: one.createdAt }
		})),
		...decided.map(({ followUp: one, title }) => ({
			...{ event: gestureLabel('followed'), consultation: title, reason: one.reason },
			date: one.decidedAt
		}))
	];
}

/**
 * What was answered is taken back, as its author could do; what was said in public stays, under no name that was theirs, and tied to
 * no account. Photos go: somebody may be on them.
 */
async function eraseOne(tx: Db, own: OwnParticipation, { nameAfter }: Leaving): Promise<void> {
	const { id: participationId, contractId, consultationId } = own;
	const given = await tx
		.select({ phaseId: answer.phaseId })
		.from(answer)
		.where(eq(answer.participationId, participationId));
	for (const { phaseId } of given)
		await withdrawAnswer(tx, { contractId, consultationId, phaseId, participationId });
	const written = tx
		.select({ id: contribution.id })
		.from(contribution)
		.where(eq(contribution.participationId, participationId));
	await tx.delete(contributionPhoto).where(inArray(contributionPhoto.contributionId, written));
	await tx
		.delete(participationProfile)
		.where(eq(participationProfile.participationId, participationId));
	await tx
		.update(participation)
		.set({
			accountHash: null,
			shownName: sql`case when ${participation.shownName} = '' then '' else ${nameAfter}::text end`
		})
		.where(eq(participation.id, participationId));
}

/** A consultation that ended long ago and whose follow-up never came: what ties accounts, devices and addresses to it goes. */
async function untieEnded(db: Db, now: Date): Promise<void> {
	const limit = monthsBefore(now, CONSULTATION_MONTHS);
	const rows = await db
		.select({
			id: consultation.id,
			withdrawnAt: consultation.withdrawnAt,
			ends: max(consultationPhase.closesAt)
		})
		.from(consultation)
		.innerJoin(consultationKey, eq(consultationKey.consultationId, consultation.id))
		.innerJoin(consultationPhase, eq(consultationPhase.consultationId, consultation.id))
		.where(and(isNotNull(consultation.openedAt), isNull(consultation.followUpPublishedAt)))
		.groupBy(consultation.id, consultation.withdrawnAt);
	const ended = rows.filter(({ withdrawnAt, ends }) => {
		const end = withdrawnAt ?? (ends && new Date(ends));
		return end !== null && end < limit;
	});
	for (const { id } of ended)
		await db.transaction(async (tx) => {
			await destroyKey(tx, id);
			await tx.delete(followUpSubscriber).where(eq(followUpSubscriber.consultationId, id));
		});
}
