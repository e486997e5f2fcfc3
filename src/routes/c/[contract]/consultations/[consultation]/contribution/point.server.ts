import { error, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { findPlan } from '#lib/consultations/contributions/images/images.server.ts';
import { pointFrom } from '#lib/consultations/contributions/images/plan-point.ts';

/** Somebody without a script pressed the plan: the form comes back as it was, with the point. Nothing is kept. */
export async function point(event: RequestEvent) {
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const plan = await findPlan(event.locals.db, context.consultation.id);
	const form = await event.request.formData();
	const typed: Record<string, string> = {};
	for (const [name, value] of form) if (typeof value === 'string') typed[name] = value;
	const photo = form.get('photo');
	const hadPhoto = photo instanceof File && photo.size > 0;
	if (typed.sansPoint)
		return { typed: { ...typed, planX: '', planY: '' }, hadPhoto, pointed: 'kept' };
	const found = plan && pointFrom(form, plan);
	if (!found) return { typed, hadPhoto, pointed: 'missed' };
	const { planX, planY } = found;
	return {
		typed: { ...typed, planX: String(planX), planY: String(planY) },
		hadPhoto,
		pointed: 'kept'
	};
}
