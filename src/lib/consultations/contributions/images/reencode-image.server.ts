import { FairQueue } from '../../../shared/fair-queue.ts';
import { PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, PHOTO_SIDE_MAX } from '../limits.ts';

export type StoredImage = { image: Uint8Array; width: number; height: number };
export type ImageRefusal =
	'image-too-heavy' | 'image-too-large' | 'image-unreadable' | 'images-many';

const SECONDS = 20;

/** JPEG, PNG and WebP by their first bytes: the name and the type that a browser sends prove nothing. */
function isKnownFormat(bytes: Uint8Array): boolean {
	const starts = (...wanted: number[]) => wanted.every((byte, i) => bytes[i] === byte);
	if (starts(0xff, 0xd8, 0xff)) return true;
	if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return true;
	return starts(0x52, 0x49, 0x46, 0x46) && new TextDecoder().decode(bytes.slice(8, 12)) === 'WEBP';
}

/** A large photo takes a second: whoever comes last waits half a minute, behind as many others. */
const queue = new FairQueue({ most: 30, mostOfOne: 3 });

/** What can be said of an image at once, without reading it. */
export function whyNotImage(bytes: Uint8Array): ImageRefusal | null {
	if (bytes.length > PHOTO_BYTES_MAX) return 'image-too-heavy';
	return isKnownFormat(bytes) ? null : 'image-unreadable';
}

/**
 * Decodes an image and writes it again as WebP, upright, at most `PHOTO_SIDE_MAX` a side: nothing of the file itself is
 * kept, neither where it was taken, nor by which device, nor what else was hidden in it. One image at a time: ten large
 * photos sent at once cost the memory of one; those of one sender (`from`) hold up nobody else, and nothing
 * is done for a sender who is gone (`signal`).
 */
export async function reencodeImage(
	bytes: Uint8Array,
	{ from, signal }: { from: string; signal?: AbortSignal }
): Promise<StoredImage | ImageRefusal> {
	const refusal = whyNotImage(bytes);
	if (refusal) return refusal;
	const answer = await queue.run(from, () => decodeAndEncode(bytes), signal);
	return typeof answer === 'string' ? 'images-many' : answer.done;
}

async function decodeAndEncode(bytes: Uint8Array): Promise<StoredImage | ImageRefusal> {
	// Its native code is loaded with the first photo, not at start.
	const { default: sharp } = await import('sharp');
	// One core: pages are drawn on the others.
	sharp.concurrency(1);
	try {
		const options = { limitInputPixels: PHOTO_PIXELS_MAX, failOn: 'error' } as const;
		const { width, height } = await sharp(bytes, {
			...options,
			limitInputPixels: false
		}).metadata();
		if (width * height > PHOTO_PIXELS_MAX) return 'image-too-large';
		const { data, info } = await sharp(bytes, options)
			.timeout({ seconds: SECONDS })
			.autoOrient()
			.resize({
				width: PHOTO_SIDE_MAX,
				height: PHOTO_SIDE_MAX,
				fit: 'inside',
				withoutEnlargement: true
			})
			.webp({ quality: 78 })
			.toBuffer({ resolveWithObject: true });
		return { image: new Uint8Array(data), width: info.width, height: info.height };
	} catch {
		return 'image-unreadable';
	}
}
