import { error } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import {
	findPhotoImage,
	imageResponse
} from '#lib/consultations/contributions/images/images.server.ts';
import { textKeyFrom } from '#lib/moderation/text-kinds.ts';
import { findText } from '#lib/moderation/texts.server.ts';
import { moderationPlace } from '../../../moderation-place.server.ts';
import type { RequestHandler } from './$types';

/** The photo of a contribution that the public does not see yet, or no more: for a coordinator who decides. */
export const GET: RequestHandler = async (event) => {
	requireAccount(event);
	const { contract } = await moderationPlace(event);
	const { db } = event.locals;
	const key = textKeyFrom(`${event.params.kind}:${event.params.id}`);
	const text = key && (await findText(db, { contractId: contract.id, ...key }));
	const image = text?.kind === 'contribution' ? await findPhotoImage(db, text.id) : null;
	if (!image) error(404);
	return imageResponse(image, { isPublic: false });
};
