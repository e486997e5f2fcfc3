import type { IncomingMessage } from 'node:http';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import { splitFrames } from '#lib/documents/frames.ts';

/** Nobody holds a request open by sending it a byte at a time. */
const READ_WITHIN_MS = 30_000;
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

/** The frames of a request, or the code of what is wrong with it. Null when its sender has gone. */
export async function readSent(
	request: IncomingMessage,
	{ messageBytes }: { messageBytes: number }
): Promise<Uint8Array[] | CloseCode | null> {
	const isText = (request.headers['content-type'] ?? '').startsWith('text/plain');
	const most = isText ? Math.ceil(messageBytes / 3) * 4 : messageBytes;
	const body = await readBody(request, most);
	if (!(body instanceof Uint8Array)) return body;
	const bytes = isText ? bytesOf(body.toString('latin1')) : body;
	return (bytes && splitFrames(bytes)) ?? closeCodes.malformed;
}

function bytesOf(text: string): Uint8Array | null {
	return BASE64.test(text) ? Buffer.from(text, 'base64') : null;
}

/** Counted as it arrives: a header promises nothing. */
function readBody(request: IncomingMessage, most: number): Promise<Buffer | CloseCode | null> {
	return new Promise((resolve) => {
		const parts: Buffer[] = [];
		let bytes = 0;
		const late = setTimeout(() => end(null), READ_WITHIN_MS);
		const end = (result: Buffer | CloseCode | null) => {
			clearTimeout(late);
			request.removeAllListeners('data').pause();
			resolve(result);
		};
		request.on('data', (part: Buffer) => {
			bytes += part.length;
			if (bytes > most) end(closeCodes.tooLarge);
			else parts.push(part);
		});
		request.once('end', () => end(Buffer.concat(parts)));
		request.once('error', () => end(null));
		request.once('close', () => end(null));
	});
}
