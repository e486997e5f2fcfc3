import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { PHOTO_BYTES_MAX, PHOTO_SIDE_MAX } from '../limits.ts';
import { reencodeImage, type StoredImage } from './reencode-image.server.ts';

const FROM = { from: '192.0.2.7' };

/** A photo as a phone makes it: lying on its side, with the place where it was taken. */
function aPhoneJpeg(width = 600, height = 400): Promise<Buffer> {
	return sharp({ create: { width, height, channels: 3, background: '#2a7' } })
		.jpeg()
		.withExif({
			IFD0: { Make: 'Telephone-Secret', Orientation: '6' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' }
		})
		.withMetadata({ orientation: 6 })
		.toBuffer();
}

async function accepted(bytes: Uint8Array): Promise<StoredImage> {
	const read = await reencodeImage(bytes, FROM);
	if (typeof read === 'string') throw new Error(read);
	return read;
}

it('a photo is turned upright and written again without what the phone had put in it', async () => {
	const sent = await aPhoneJpeg();
	expect(sent.includes('Telephone-Secret')).toBe(true);
	const { image, width, height } = await accepted(sent);
	expect([width, height]).toEqual([400, 600]);
	const kept = await sharp(image).metadata();
	expect(kept.format).toBe('webp');
	expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(
		Array(5).fill(undefined)
	);
	expect(Buffer.from(image).includes('Telephone-Secret')).toBe(false);
});

it('a large photo is made smaller, a small one stays as it is', async () => {
	const large = await accepted(
		await sharp(await aPhoneJpeg(4000, 3000))
			.jpeg()
			.toBuffer()
	);
	expect(Math.max(large.width, large.height)).toBe(PHOTO_SIDE_MAX);
	const png = { create: { width: 30, height: 20, channels: 4, background: '#fff8' } } as const;
	expect(await accepted(await sharp(png).png().toBuffer())).toMatchObject({
		width: 30,
		height: 20
	});
	expect(await accepted(await sharp(png).webp().toBuffer())).toMatchObject({ width: 30 });
});

it('words hidden behind a photo do not come through', async () => {
	const polyglot = Buffer.concat([await aPhoneJpeg(), Buffer.from('<script>alert(1)</script>')]);
	const { image } = await accepted(polyglot);
	expect(Buffer.from(image).includes('script')).toBe(false);
});

const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
it.each([
	['a drawing that may hold a script (SVG)', Buffer.from(svg)],
	['a page named .jpg', Buffer.from('<!doctype html><script>alert(1)</script>')],
	['a page that begins like a GIF', Buffer.from('GIF89a/*<script>*/')],
	['a PDF', Buffer.from('%PDF-1.7\n')],
	['nothing', Buffer.alloc(0)],
	['the beginning of a JPEG and nothing more', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
	['a RIFF that is no WebP', Buffer.from('RIFF0000WAVEfmt ')]
])('%s is refused', async (_, bytes) => {
	expect(await reencodeImage(bytes, FROM)).toBe('image-unreadable');
});

it('a JPEG cut in the middle is refused', async () => {
	const whole = await sharp(
		await sharp({
			create: {
				width: 900,
				height: 900,
				channels: 3,
				noise: { type: 'gaussian', mean: 120, sigma: 60 }
			} as never
		})
			.png()
			.toBuffer()
	)
		.jpeg()
		.toBuffer();
	expect(await reencodeImage(whole.subarray(0, whole.length / 2), FROM)).toBe('image-unreadable');
});

it('an image of 400 million points in a few kilobytes is refused before it is unfolded', async () => {
	const bomb = aBomb(20_000);
	expect(bomb.length).toBeLessThan(PHOTO_BYTES_MAX);
	const before = process.memoryUsage().rss;
	expect(await reencodeImage(bomb, FROM)).toBe('image-too-large');
	expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

it('a file above eight megabytes is refused by its weight', async () => {
	expect(await reencodeImage(new Uint8Array(PHOTO_BYTES_MAX + 1), FROM)).toBe('image-too-heavy');
});

/** A black square of `side` points each way, one bit a point. */
function aBomb(side: number): Buffer {
	const chunk = (name: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(name), data]);
		const length = Buffer.alloc(4);
		length.writeUInt32BE(data.length);
		const check = Buffer.alloc(4);
		check.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, check]);
	};
	const header = Buffer.alloc(13);
	header.writeUInt32BE(side, 0);
	header.writeUInt32BE(side, 4);
	header[8] = 1;
	const rows = deflateSync(Buffer.alloc(side * (side / 8 + 1)));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
	return Buffer.concat([signature, ...parts]);
}
