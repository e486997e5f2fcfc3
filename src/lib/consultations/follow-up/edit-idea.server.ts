import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { holdConsultation, type HoldRefusal, type Place } from './hold-consultation.server.ts';
import { followUp, idea, ideaSource } from './tables.server.ts';

export type IdeaRefusal = HoldRefusal | 'unknown-idea' | 'already-answered';
export type IdeaChange =
	{ title: string; description: string } | { withoutSource: string } | { remove: true };

/** Says an idea in other words, takes a text out of it, or removes it; the texts stay. An idea that has its answer is not removed. */
export async function editIdea(
	tx: Db,
	{ ideaId, change, ...place }: Place & { ideaId: string; change: IdeaChange }
): Promise<{ changed: true } | IdeaRefusal> {
	const held = await holdConsultation(tx, place);
	if (typeof held === 'string') return held;
	const is = and(eq(idea.id, ideaId), eq(idea.consultationId, place.consultationId));
	const [found] = await tx.select({ id: idea.id }).from(idea).where(is);
	if (!found) return 'unknown-idea';
	if ('remove' in change) {
		const [answered] = await tx
			.select({ id: followUp.id })
			.from(followUp)
			.where(eq(followUp.ideaId, ideaId));
		if (answered) return 'already-answered';
		await tx.delete(idea).where(is);
	} else if ('withoutSource' in change) {
		await tx
			.delete(ideaSource)
			.where(and(eq(ideaSource.id, change.withoutSource), eq(ideaSource.ideaId, ideaId)));
	} else await tx.update(idea).set(change).where(is);
	await recordEvent(tx, {
		kind: 'consultation-idea-edited',
		contractId: place.contractId,
		actorId: place.accountId,
		subject: { type: 'consultation', id: place.consultationId },
		data: { ideaId, change: Object.keys(change) }
	});
	return { changed: true };
}
