import type { RequestEvent } from '@sveltejs/kit';
import {
	findConsultationContext,
	type ConsultationContext
} from '#lib/consultations/consultation-context.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { asItStands, askedOf } from './contract-context.server.ts';

/** What every page and action about one consultation begins with, after its `require…`. Null: the route answers 404. */
export async function consultationContextOf(
	event: RequestEvent
): Promise<ConsultationContext | null> {
	const slug = event.params.consultation ?? '';
	return asItStands(
		event,
		await findConsultationContext(event.locals.db, { ...askedOf(event), slug, now: new Date() })
	);
}

/** The consultation for somebody of its coordination; null for anybody else. */
export async function managedConsultationOf(
	event: RequestEvent
): Promise<ConsultationContext | null> {
	const context = await consultationContextOf(event);
	return context && mayManageConsultations(context.actor) ? context : null;
}
