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
