import { error, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { findPlan } from '#lib/consultations/contributions/images/images.server.ts';
import { pointFrom } from '#lib/consultations/contributions/images/plan-point.ts';
import { backOf } from './photo-back.server.ts';

/** Somebody without a script pressed the plan: the form comes back as it was, with the point. Nothing is kept. */
export async function point(event: RequestEvent) {
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const plan = await findPlan(event.locals.db, context.consultation.id);
	const form = await event.request.formData();
	const { typed, photo } = await backOf(event, form);
	if (typed.sansPoint) return { typed: { ...typed, planX: '', planY: '' }, photo, pointed: 'kept' };
	const found = plan && pointFrom(form, plan);
	if (!found) return { typed, photo, pointed: 'missed' };
	const { planX, planY } = found;
	const pointed = { ...typed, planX: String(planX), planY: String(planY) };
	return { typed: pointed, photo, pointed: 'kept' };
}
