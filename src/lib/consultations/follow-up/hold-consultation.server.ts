import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { mayManageConsultations } from '../permissions.ts';
import type { Consultation } from '../queries.server.ts';
import { consultation } from '../tables.server.ts';

export type Place = { contractId: string; consultationId: string; accountId: string };

export function placeOf({ contract, consultation }: ConsultationContext, accountId: string): Place {
	return { contractId: contract.id, consultationId: consultation.id, accountId };
}

export type HoldRefusal = 'unknown-consultation' | 'not-allowed';

/** Holds the consultation until the transaction ends, for somebody of its coordination: two of them do one thing after the other. */
export async function holdConsultation(
	tx: Db,
	{ contractId, consultationId, accountId }: Place
): Promise<Consultation | HoldRefusal> {
	const [held] = await tx
		.select()
		.from(consultation)
		.where(and(eq(consultation.id, consultationId), eq(consultation.contractId, contractId)))
		.for('no key update');
	if (!held) return 'unknown-consultation';
	const actor = await findActor(tx, { accountId, contractId });
	return mayManageConsultations(actor) ? held : 'not-allowed';
}
