import { and, asc, eq, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import { contribution, contributionPhoto } from '../consultations/contributions/tables.server.ts';
import { listParticipations } from '../consultations/personal/list-participations.server.ts';
import type { Db } from '../database/database.server.ts';
import { reasonLabel } from '../moderated/reason-messages.ts';
import { MODERATION_MONTHS, monthsBefore } from '../treatments/durations.ts';
import type { CopyRow, PersonalData, Person } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import { outcomeLabel } from './kind-messages.ts';
import type { moderationTreatments } from './personal-data.ts';
import { decision, report, secondLook } from './tables.server.ts';
import { textKindLabel } from './text-kinds.ts';
import { decidedOn, textsOf } from './texts.server.ts';

export const moderationPersonalData: PersonalData<KeyOf<typeof moderationTreatments>> = {
	copy: { reports: null, decisions: copyDecisions },
	erase: async (tx, leaving) => {
		const ids = (await listOnTexts(tx, leaving)).map(({ id }) => id);
		if (ids.length === 0) return;
		await tx.update(decision).set({ wordsToAuthor: '' }).where(inArray(decision.id, ids));
		await tx.update(secondLook).set({ words: '' }).where(inArray(secondLook.decisionId, ids));
	},
	expire: { reports: deleteSettled, decisions: forgetWords }
};

/** What was decided of the texts of a person. */
async function listOnTexts(db: Db, person: Person): Promise<(typeof decision.$inferSelect)[]> {
	const own = await listParticipations(db, person);
	const text = textsOf(db, decidedOn);
	const isTheirs = or(
		eq(text.accountId, person.accountId),
		own.length > 0
			? inArray(
					text.participationId,
					own.map(({ id }) => id)
				)
			: undefined
	);
	const rows = await db
		.select({ decision })
		.from(decision)
		.innerJoin(text, and(eq(text.kind, decision.targetKind), eq(text.id, decision.targetId)))
		.where(isTheirs)
		.orderBy(asc(decision.decidedAt));
	return rows.map((row) => row.decision);
}

async function copyDecisions(db: Db, person: Person): Promise<CopyRow[]> {
	const made = await db
		.select()
		.from(decision)
		.where(eq(decision.decidedBy, person.accountId))
		.orderBy(asc(decision.decidedAt));
	const rowOf = (one: typeof decision.$inferSelect): CopyRow => ({
		...{ kind: textKindLabel(one.targetKind), state: outcomeLabel(one.outcome) },
		...{ reason: one.reason && reasonLabel(one.reason), words: one.wordsToAuthor },
		decided: one.decidedAt
	});
	return [...made, ...(await listOnTexts(db, person))].map(rowOf);
}

async function deleteSettled(db: Db, now: Date): Promise<void> {
	await db.delete(report).where(lt(report.settledAt, monthsBefore(now, MODERATION_MONTHS)));
}

/** The decision itself stays in the public log. */
async function forgetWords(db: Db, now: Date): Promise<void> {
	const limit = monthsBefore(now, MODERATION_MONTHS);
	await db
		.update(decision)
		.set({ wordsToAuthor: '' })
		.where(and(lt(decision.decidedAt, limit), ne(decision.wordsToAuthor, '')));
	await db
		.update(secondLook)
		.set({ words: '' })
		.where(
			and(
				isNotNull(secondLook.settledAt),
				lt(secondLook.settledAt, limit),
				ne(secondLook.words, '')
			)
		);
	const hiddenSince = sql`(select max(${decision.decidedAt}) from ${decision}
		where ${decision.targetKind} = 'contribution' and ${decision.targetId} = ${contribution.id})`;
	const hidden = db
		.select({ id: contribution.id })
		.from(contribution)
		.where(
			and(
				eq(contribution.visibility, 'hidden'),
				sql`${hiddenSince} < ${limit.toISOString()}::timestamptz`
			)
		);
	await db.delete(contributionPhoto).where(inArray(contributionPhoto.contributionId, hidden));
}
