import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findConsultationContext } from '#lib/consultations/consultation-context.server.ts';
import {
	findPlanImage,
	imageResponse
} from '#lib/consultations/contributions/images/images.server.ts';
import type { RequestHandler } from './$types';

/** The plan of the territory on which people point. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await findConsultationContext(event);
	if (!context) error(404);
	const image = await findPlanImage(event.locals.db, context.consultation.id);
	if (!image) error(404);
	return imageResponse(image, { isPublic: false });
};
