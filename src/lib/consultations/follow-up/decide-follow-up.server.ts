import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import type { FollowUpDecision } from './decisions.ts';
import { holdConsultation, type HoldRefusal, type Place } from './hold-consultation.server.ts';
import { followUp, idea } from './tables.server.ts';

export type DecideRefusal = HoldRefusal | 'unknown-target' | 'changed-meanwhile';
export type Target = { kind: 'idea' | 'contribution'; id: string };

/**
 * Says what becomes of an idea, or of one contribution, and why. `revision` is the one that was on the screen (0 when nothing
 * was decided): an answer that somebody else changed meanwhile is not overwritten.
 */
export async function decideFollowUp(
	tx: Db,
	{
		target,
		decision,
		reason,
		revision,
		...place
	}: Place & { target: Target; decision: FollowUpDecision; reason: string; revision: number }
): Promise<{ followUpId: string } | DecideRefusal> {
	const held = await holdConsultation(tx, place);
	if (typeof held === 'string') return held;
	const { consultationId, accountId } = place;
	if (!(await belongs(tx, consultationId, target))) return 'unknown-target';
	const column = target.kind === 'idea' ? followUp.ideaId : followUp.contributionId;
	const [known] = await tx.select().from(followUp).where(eq(column, target.id));
	if ((known?.revision ?? 0) !== revision) return 'changed-meanwhile';
	const words = { decision, reason, decidedBy: accountId, decidedAt: new Date() };
	const key = target.kind === 'idea' ? { ideaId: target.id } : { contributionId: target.id };
	const [row] = known
		? await tx
				.update(followUp)
				.set({ ...words, revision: known.revision + 1 })
				.where(and(eq(followUp.id, known.id), eq(followUp.consultationId, consultationId)))
				.returning({ id: followUp.id })
		: await tx
				.insert(followUp)
				.values({ consultationId, ...key, ...words })
				.returning({ id: followUp.id });
	await recordEvent(tx, {
		kind: 'consultation-follow-up-decided',
		contractId: place.contractId,
		actorId: accountId,
		subject: { type: 'consultation', id: consultationId },
		data: { target: target.kind, targetId: target.id, decision }
	});
	return { followUpId: row!.id };
}

async function belongs(tx: Db, consultationId: string, { kind, id }: Target): Promise<boolean> {
	const of = kind === 'idea' ? idea : contribution;
	const found = await tx.$count(of, and(eq(of.id, id), eq(of.consultationId, consultationId)));
	return Number(found) > 0;
}
