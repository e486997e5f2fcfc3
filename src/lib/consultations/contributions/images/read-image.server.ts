import { reencodeImage, type ImageRefusal, type StoredImage } from './reencode-image.server.ts';

/** The image of a form, written again; null when none was chosen. */
export async function readImage(
	form: FormData,
	name: string
): Promise<StoredImage | ImageRefusal | null> {
	const file = form.get(name);
	if (!(file instanceof File) || file.size === 0) return null;
	return reencodeImage(new Uint8Array(await file.arrayBuffer()));
}
