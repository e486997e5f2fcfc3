import type { RequestEvent } from '@sveltejs/kit';
import { imageSenderOf } from '#http/sender.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { imageOf, keptPhotoIn } from '#lib/consultations/contributions/images/read-image.server.ts';
import { reencodeImage } from '#lib/consultations/contributions/images/reencode-image.server.ts';

/** What goes back to the page of a form that was not taken: its words, and its photo. Nothing of it is kept here. */
export async function backOf(event: RequestEvent, form: FormData) {
	const words = [...form].filter(
		(entry): entry is [string, string] =>
			typeof entry[1] === 'string' && !['keptPhoto', 'dropPhoto'].includes(entry[0])
	);
	return { typed: Object.fromEntries(words), photo: await photoBack(event, form) };
}

/** A browser that runs our script holds the file itself. In another, the photo is made again, and the page carries it. */
async function photoBack(event: RequestEvent, form: FormData) {
	const kept = keptPhotoIn(form);
	const chosen = await imageOf(form, 'photo');
	if (chosen === null) return kept ? { webp: kept } : undefined;
	if (event.request.headers.has('x-sveltekit-action')) return undefined;
	if (typeof chosen === 'string') return { webp: null };
	if (await countTry(['photo-back-address', networkOf(event.getClientAddress())]))
		return { webp: null };
	const photo = await reencodeImage(chosen, imageSenderOf(event));
	return { webp: typeof photo === 'string' ? null : Buffer.from(photo.image).toString('base64') };
}
