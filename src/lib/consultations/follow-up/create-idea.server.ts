import { eq, max } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { holdConsultation, type HoldRefusal, type Place } from './hold-consultation.server.ts';
import { idea } from './tables.server.ts';

/** An idea that comes from no text: a figure, or the consultation as a whole, that is answered. */
export async function createIdea(
	tx: Db,
	{ title, ...place }: Place & { title: string }
): Promise<{ ideaId: string } | HoldRefusal> {
	const held = await holdConsultation(tx, place);
	if (typeof held === 'string') return held;
	const ideaId = await insertIdea(tx, place, title);
	await recordEvent(tx, {
		kind: 'consultation-idea-created',
		contractId: place.contractId,
		actorId: place.accountId,
		subject: { type: 'consultation', id: place.consultationId },
		data: { ideaId }
	});
	return { ideaId };
}

/** After the others. The consultation is held. */
export async function insertIdea(
	tx: Db,
	{ consultationId, accountId }: Place,
	title: string
): Promise<string> {
	const [last] = await tx
		.select({ position: max(idea.position) })
		.from(idea)
		.where(eq(idea.consultationId, consultationId));
	const [made] = await tx
		.insert(idea)
		.values({ consultationId, position: (last?.position ?? 0) + 1, title, createdBy: accountId })
		.returning({ id: idea.id });
	return made!.id;
}
