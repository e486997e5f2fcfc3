import { randomBytes, randomUUID } from 'node:crypto';
import type { Verification } from '#lib/consultations/kinds.ts';
import type { AnswerValues } from '#lib/consultations/questions/questions.ts';
import { answer, answerText } from '#lib/consultations/questions/tables.server.ts';
import {
	consultationPhase,
	participation,
	participationProfile
} from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { eq } from 'drizzle-orm';

type Profile = Partial<Omit<typeof participationProfile.$inferInsert, 'participationId'>>;

/** Somebody took part, with or without telling who they are. Returns the id of the participation. */
export async function aParticipation(
	db: Db,
	{
		consultationId,
		profile,
		verification = 'unverified'
	}: { consultationId: string; profile?: Profile; verification?: Verification }
): Promise<string> {
	const [row] = await db
		.insert(participation)
		.values({ consultationId, tokenHash: randomBytes(16).toString('hex'), verification })
		.returning();
	const participationId = row!.id;
	if (profile)
		await db.insert(participationProfile).values({ ...profile, participationId, consultationId });
	return participationId;
}

/** Somebody answered a questionnaire. `texts` by question id. */
export async function anAnswer(
	db: Db,
	wanted: {
		consultationId: string;
		phaseId: string;
		values?: AnswerValues;
		texts?: Record<string, string>;
		profile?: Profile;
		verification?: Verification;
	}
): Promise<{ participationId: string; answerId: string; textIds: Record<string, string> }> {
	const { consultationId, phaseId, values = {}, texts = {} } = wanted;
	const participationId = await aParticipation(db, wanted);
	const [row] = await db
		.insert(answer)
		.values({ participationId, phaseId, values, submissionKey: randomUUID() })
		.returning();
	const textIds: Record<string, string> = {};
	for (const [questionId, body] of Object.entries(texts)) {
		const [text] = await db
			.insert(answerText)
			.values({ consultationId, answerId: row!.id, questionId, body, visibility: 'shown' })
			.returning();
		textIds[questionId] = text!.id;
	}
	return { participationId, answerId: row!.id, textIds };
}

/** The phases of the consultation ended a minute ago. */
export async function endConsultation(db: Db, consultationId: string): Promise<void> {
	await db
		.update(consultationPhase)
		.set({ closesAt: new Date(Date.now() - 60_000) })
		.where(eq(consultationPhase.consultationId, consultationId));
}
