/** How a form with a file is read where the file may be far too heavy. */
export type HeavyFiles = {
	/** What is read of one file: enough to see that it is too heavy, and to say so beside its field. */
	fileBytes: number;
	/** Beyond, nothing is read. */
	bytes: number;
};

/** Of a delimiter (RFC 2046 §5.1.1): looking for a longer one would cost more than reading. */
const BOUNDARY_MAX = 70;
const HEAD_MAX = 16 * 1024;
const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * The same form, each of its files cut at `fileBytes`: what people wrote beside a file that is too heavy is read, and given back
 * to them. Null for what is no such form. The request that comes back says no length.
 */
export function withLighterFiles(
	request: Request,
	limit: HeavyFiles,
	tooHeavy: unknown
): Request | null {
	const delimiter = delimiterOf(request.headers.get('content-type') ?? '');
	if (!request.body || !delimiter) return null;
	const cutter = new FileCutter(delimiter, limit.fileBytes);
	const source = request.body.getReader();
	let read = 0;
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			for (;;) {
				const { done, value } = await source.read();
				read += value?.byteLength ?? 0;
				if (read > limit.bytes) return controller.error(tooHeavy);
				const kept = done ? cutter.end() : cutter.take(value);
				if (!kept) return controller.error(tooHeavy);
				for (const part of kept) controller.enqueue(part);
				if (done) return controller.close();
				if (kept.length) return;
			}
		}
	});
	const lighter = new Request(request, { body, duplex: 'half' } as RequestInit);
	lighter.headers.delete('content-length');
	return lighter;
}

/** What stands before each part but the first; null where there is no form with files. */
function delimiterOf(contentType: string): Buffer | null {
	const [, quoted, plain] =
		/^multipart\/form-data\b[^]*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
	const boundary = quoted ?? plain ?? '';
	return boundary && boundary.length <= BOUNDARY_MAX ? Buffer.from(`\r\n--${boundary}`) : null;
}

class FileCutter {
	readonly #delimiter: Buffer;
	readonly #fileBytes: number;
	/** What may be the beginning of a delimiter, or of the head of a part. */
	#pending: Buffer = Buffer.alloc(0);
	#isHead = true;
	#isFile = false;
	/** Of the file that is being read, what was let through. */
	#passed = 0;

	constructor(delimiter: Buffer, fileBytes: number) {
		this.#delimiter = delimiter;
		this.#fileBytes = fileBytes;
	}

	/** What is left of these bytes; null for a head that does not end. */
	take(chunk: Uint8Array): Buffer[] | null {
		this.#pending = Buffer.concat([this.#pending, chunk]);
		const kept: Buffer[] = [];
		while (this.#isHead ? this.#takeHead(kept) : this.#takeBody(kept));
		return this.#isHead && this.#pending.length > HEAD_MAX ? null : kept;
	}

	end(): Buffer[] {
		return this.#pending.length ? [this.#pending] : [];
	}

	#takeHead(kept: Buffer[]): boolean {
		const end = this.#pending.indexOf(HEAD_END);
		if (end < 0) return false;
		const head = this.#cut(end + HEAD_END.length);
		this.#isFile = /;\s*filename\*?=/i.test(head.toString('latin1'));
		this.#passed = 0;
		this.#isHead = false;
		kept.push(head);
		return true;
	}

	#takeBody(kept: Buffer[]): boolean {
		const end = this.#pending.indexOf(this.#delimiter);
		if (end < 0) {
			const sure = this.#pending.length - this.#delimiter.length + 1;
			if (sure > 0) this.#pass(this.#cut(sure), kept);
			return false;
		}
		this.#pass(this.#cut(end), kept);
		kept.push(this.#cut(this.#delimiter.length));
		this.#isHead = true;
		return true;
	}

	#pass(bytes: Buffer, kept: Buffer[]): void {
		const room = this.#isFile ? this.#fileBytes - this.#passed : bytes.length;
		const passed = bytes.subarray(0, Math.max(0, room));
		this.#passed += passed.length;
		if (passed.length) kept.push(passed);
	}

	#cut(length: number): Buffer {
		const cut = this.#pending.subarray(0, length);
		this.#pending = this.#pending.subarray(length);
		return cut;
	}
}
