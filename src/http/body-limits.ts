import type { HeavyFiles } from './lighter-files.ts';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** What a request may bring. `fields`: of a form, counted before it is read: each costs more than its bytes say. */
export type BodyLimit = { bytes: number; fields: number };

/** Where a photo comes with words: read up to there, it is refused beside its field, and the words are given back. */
const HEAVY_PHOTOS: HeavyFiles = { fileBytes: 8 * MEGABYTE + 1, bytes: 100 * MEGABYTE };
const WITH_PHOTO = /\/(contributions\/\[phase\](\/nouvelle)?|contribution\/\[number\]\/modifier)$/;

const USUAL: BodyLimit = { bytes: 256 * KILOBYTE, fields: 2_000 };

/** The routes where people send more, the first that fits counts. */
const OTHERS: readonly [route: RegExp, limit: BodyLimit][] = [
	// A photo of eight megabytes, or one that the page had given back, and the words.
	[WITH_PHOTO, { bytes: 20 * MEGABYTE, fields: 1_000 }],
	// What the devices of a bureau found.
	[/\/votes\/\[vote\]\/bureau$/, { bytes: 20 * MEGABYTE, fields: 100 }],
	// Some thirty long texts, answered or copied from paper; where people answer, the page itself says what is too long.
	[/\/((repondre|reponse)\/\[phase\]|saisie)$/, { bytes: 2 * MEGABYTE, fields: 5_000 }],
	// Files, and forms kept without a network: a megabyte each, and their other fields.
	[
		/\/(electeurs|invitations\/liste|questions\/\[phase\]|synchroniser)$/,
		{ bytes: 2 * MEGABYTE, fields: 2_000 }
	]
];

/** `route`: the id that SvelteKit gives it. */
export function bodyLimitOf(route: string): BodyLimit {
	return OTHERS.find(([others]) => others.test(route))?.[1] ?? USUAL;
}

/** Null where no photo comes with words. */
export function heavyFilesOf(route: string): HeavyFiles | null {
	return WITH_PHOTO.test(route) ? HEAVY_PHOTOS : null;
}

/** What a request says that it brings; 0 when it does not say. */
export function announcedBytes(request: Request): number {
	return Number(request.headers.get('content-length') ?? 0);
}

/** The same request, whose body fails with `tooHeavy` as soon as it has brought more than it may, or announces that it will. */
export function withinLimit(request: Request, limit: BodyLimit, tooHeavy: unknown): Request {
	if (!request.body) return request;
	const announced = announcedBytes(request);
	const separator = separatorOf(request.headers.get('content-type') ?? '');
	const counter = new Counter(limit, separator);
	const source = request.body.getReader();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await source.read();
			if (done) return controller.close();
			if (announced <= limit.bytes && counter.takes(value)) return controller.enqueue(value);
			controller.error(tooHeavy);
		}
		// Never cancelled: that would cut the line before the answer. What still comes is taken by the server (main.js).
	});
	return new Request(request, { body, duplex: 'half' } as RequestInit);
}

/** What stands between two fields of a form in this encoding; null where there is no form. */
function separatorOf(contentType: string): Buffer | null {
	if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return Buffer.from('&');
	if (!/^multipart\/form-data\b/i.test(contentType)) return null;
	const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
	const boundary = quoted ?? plain;
	return boundary ? Buffer.from(`--${boundary}`) : null;
}

class Counter {
	#limit: BodyLimit;
	#separator: Buffer | null;
	#bytes = 0;
	#fields = 0;
	/** The end of what came before: a separator may be cut in two. */
	#tail: Buffer = Buffer.alloc(0);

	constructor(limit: BodyLimit, separator: Buffer | null) {
		this.#limit = limit;
		this.#separator = separator;
	}

	takes(chunk: Uint8Array): boolean {
		this.#bytes += chunk.byteLength;
		if (this.#bytes > this.#limit.bytes) return false;
		return this.#separator === null || this.#takesFields(chunk, this.#separator);
	}

	#takesFields(chunk: Uint8Array, separator: Buffer): boolean {
		const { buffer, byteOffset, byteLength } = chunk;
		const bytes = Buffer.concat([this.#tail, Buffer.from(buffer, byteOffset, byteLength)]);
		let from = 0;
		for (let at: number; (at = bytes.indexOf(separator, from)) >= 0;) {
			from = at + separator.length;
			this.#fields += 1;
			if (this.#fields > this.#limit.fields) return false;
		}
		this.#tail = bytes.subarray(Math.max(from, bytes.length - separator.length + 1));
		return true;
	}
}
