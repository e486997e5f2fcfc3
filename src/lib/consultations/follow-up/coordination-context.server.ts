import type { RequestEvent } from '@sveltejs/kit';
import {
	findConsultationContext,
	type ConsultationContext
} from '../consultation-context.server.ts';
import { mayManageConsultations } from '../permissions.ts';
import type { Place } from './hold-consultation.server.ts';

/** The consultation for somebody of its coordination; null for anybody else (the route answers 404). */
export async function findManagedConsultation(
	event: RequestEvent
): Promise<ConsultationContext | null> {
	const context = await findConsultationContext(event);
	return context && mayManageConsultations(context.actor) ? context : null;
}

export function placeOf({ contract, consultation }: ConsultationContext, accountId: string): Place {
	return { contractId: contract.id, consultationId: consultation.id, accountId };
}
