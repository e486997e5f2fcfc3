import { error } from '@sveltejs/kit';
import { contributionContextOf } from '#http/contexts/contribution-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import {
	findPhotoImage,
	imageResponse
} from '#lib/consultations/contributions/images/images.server.ts';
import type { RequestHandler } from './$types';

/** The photo of a contribution: gone when the contribution is; seen by its author alone while it waits. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await contributionContextOf(event);
	if (!context) error(404);
	const { id, visibility } = context.contribution;
	const image = await findPhotoImage(event.locals.db, id);
	if (!image) error(404);
	const isPublic = visibility === 'shown' && context.consultation.status !== 'draft';
	return imageResponse(image, { isPublic });
};
