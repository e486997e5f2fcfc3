import type { IncomingMessage } from 'node:http';

/** What a request asks for, before it is known whether it may. */
export type Ask = {
	/** To be told what happens, rather than to tell something. */
	isStream: boolean;
	/** In one answer that ends at the first news, because something on the way keeps an answer until it has ended. */
	isShort: boolean;
	/** For how long a short answer may wait, in ms; as long as the server likes when null. */
	waitMs: number | null;
	/** Up to which number its sender has the text; null when it has to be told from its beginning. */
	after: number | null;
	/** What its sender believes to be allowed. */
	believes: string | null;
	/** The page that it comes from; empty from a plain client. */
	line: string;
	/** Frames in base64, both ways. */
	isText: boolean;
	isFromAnotherSite: boolean;
};

/** Null for a method that this address does not have. */
export function askOf({ method, url, headers }: IncomingMessage): Ask | null {
	if (method !== 'GET' && method !== 'POST') return null;
	const query = new URL(url ?? '/', 'http://here.invalid').searchParams;
	const site = headers['sec-fetch-site'];
	return {
		isStream: method === 'GET' || (headers.accept ?? '').includes('text/event-stream'),
		isShort: query.get('bref') === '1',
		waitMs: wholeNumber(query.get('attente')),
		after: wholeNumber(headers['last-event-id']),
		believes: query.get('droit'),
		line: (query.get('ligne') ?? '').slice(0, 40),
		isText: (headers['content-type'] ?? '').startsWith('text/plain'),
		// A page of another site reads nothing here, and would still keep streams open in a person's name.
		isFromAnotherSite: site === 'cross-site' || site === 'same-site'
	};
}

function wholeNumber(value: string | string[] | null | undefined): number | null {
	return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null;
}
