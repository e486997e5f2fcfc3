import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findContributionContext } from '#lib/consultations/contributions/contribution-context.server.ts';
import {
	findPhotoImage,
	imageResponse
} from '#lib/consultations/contributions/images/images.server.ts';
import type { RequestHandler } from './$types';

/** The photo of a contribution: gone when the contribution is; seen by its author alone while it waits. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await findContributionContext(event);
	if (!context) error(404);
	const { id, visibility } = context.contribution;
	const image = await findPhotoImage(event.locals.db, id);
	if (!image) error(404);
	const isPublic = visibility === 'shown' && context.consultation.status !== 'draft';
	return imageResponse(image, { isPublic });
};
