import { splitFrames, readFrame, type Frame } from '#lib/documents/frames.ts';
import { EventStreamReader } from '#lib/documents/live/event-stream.ts';
import { waitUntil } from '../../support/wait-until.ts';

type Where = { url: string; documentId: string };

export function httpAddress({ url, documentId }: Where, query = ''): string {
	return `${url.replace('ws:', 'http:').replace('/collab', '/live')}/${documentId}${query}`;
}

export type Sent = {
	status: number;
	/** `4403 status`, as our server said it. */
	ending: string | null;
	frames: Frame[];
	text: string;
};

/** One request up, with exactly these bytes. */
export async function post(
	where: Where,
	writer: { cookie: string } | null,
	{
		body,
		query = '?maillage=1',
		headers = {}
	}: { body: Uint8Array | string; query?: string; headers?: Record<string, string> }
): Promise<Sent> {
	const cookie: Record<string, string> = writer ? { cookie: writer.cookie } : {};
	const answer = await fetch(httpAddress(where, query), {
		method: 'POST',
		headers: { 'content-type': 'application/octet-stream', ...cookie, ...headers },
		body: body as Uint8Array<ArrayBuffer>
	});
	const bytes = new Uint8Array(await answer.arrayBuffer());
	const isOurs = answer.headers.get('content-type') === 'application/octet-stream';
	const frames = isOurs ? (splitFrames(bytes) ?? []).map((frame) => readFrame(frame)!) : [];
	const ending = answer.headers.get('maillage-ending');
	return { status: answer.status, ending, frames, text: new TextDecoder().decode(bytes) };
}

export type Stream = {
	status: number;
	frames: Frame[];
	/** The id of the last event that had one. */
	id: () => string | null;
	/** The name and words of the last event, once the stream has ended; null when it was cut. */
	ended: Promise<{ name: string; data: string } | null>;
	cut: () => void;
};

/** A stream down, read as it comes. */
export async function aStream(
	where: Where,
	writer: { cookie: string } | null,
	{ query = '?maillage=1', headers = {}, body }: Partial<Parameters<typeof post>[2]> = {}
): Promise<Stream> {
	const abort = new AbortController();
	const answer = await fetch(httpAddress(where, query), {
		method: body ? 'POST' : 'GET',
		headers: {
			accept: 'text/event-stream',
			...(writer ? { cookie: writer.cookie } : {}),
			...headers
		},
		...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
		signal: abort.signal
	});
	const frames: Frame[] = [];
	let id: string | null = null;
	const read = async () => {
		const events = new EventStreamReader();
		const decoder = new TextDecoder();
		let last: { name: string; data: string } | null = null;
		for await (const bytes of answer.body!) {
			for (const event of events.read(decoder.decode(bytes, { stream: true }))) {
				if (event.kind === 'sign') continue;
				if (event.id !== null) id = event.id;
				if (event.name !== 'message') last = event;
				else
					frames.push(
						...splitFrames(Buffer.from(event.data, 'base64'))!.map((one) => readFrame(one)!)
					);
			}
		}
		return last;
	};
	const ended = read().catch(() => null);
	return { status: answer.status, frames, id: () => id, ended, cut: () => abort.abort() };
}

/** The same, once its reader has been told the text. */
export async function aStreamInside(...of: Parameters<typeof aStream>): Promise<Stream> {
	const stream = await aStream(...of);
	await waitUntil('the text is told', () => stream.id() !== null);
	return stream;
}
