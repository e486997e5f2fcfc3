import { PHOTO_BYTES_MAX } from '../limits.ts';
import { whyNotImage, type ImageRefusal } from './reencode-image.server.ts';

/** The image of a form as it was sent; null when none was chosen. Nothing is made of it yet. */
export async function imageOf(
	form: FormData,
	name: string
): Promise<Uint8Array | ImageRefusal | null> {
	const file = form.get(name);
	if (!(file instanceof File) || file.size === 0) return null;
	const bytes = new Uint8Array(await file.arrayBuffer());
	return whyNotImage(bytes) ?? bytes;
}

/** The photo of a contribution: one that was chosen, or the one that its page had given back (`photo-back.server.ts`). */
export async function photoOf(form: FormData): Promise<Uint8Array | ImageRefusal | null> {
	const chosen = await imageOf(form, 'photo');
	const kept = chosen ? null : keptPhotoIn(form);
	if (!kept) return chosen;
	const bytes = new Uint8Array(Buffer.from(kept, 'base64'));
	return whyNotImage(bytes) ?? bytes;
}

/** In base64, as the page gave it back; null when there is none, or none is wanted any more. */
export function keptPhotoIn(form: FormData): string | null {
	const kept = form.get('keptPhoto');
	if (typeof kept !== 'string' || form.get('dropPhoto') === 'oui') return null;
	const isBase64 = kept.length < PHOTO_BYTES_MAX * 1.4 && /^[A-Za-z0-9+/]+={0,2}$/.test(kept);
	return isBase64 ? kept : null;
}
