import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import {
	findPlanImage,
	imageResponse
} from '#lib/consultations/contributions/images/images.server.ts';
import type { RequestHandler } from './$types';

/** The plan of the territory on which people point. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const image = await findPlanImage(event.locals.db, context.consultation.id);
	if (!image) error(404);
	return imageResponse(image, { isPublic: false });
};
