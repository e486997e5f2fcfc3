import { mainOf } from '../../browser/support/pages.ts';
import type { Reader } from './people-of-matrix.ts';

/** What a way in answers to somebody. */
export type Answer = 'yes' | 'no' | 'sign in' | 'not there' | 'elsewhere' | `status ${number}`;
export type Asked = { answer: Answer; html: string };

/** Opens a page or a file, without following where it sends. */
export async function read(origin: string, path: string, { cookie }: Reader): Promise<Asked> {
	const response = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
	const isText = /^(text|application\/json)/.test(response.headers.get('content-type') ?? '');
	const html = isText ? await response.text() : '';
	if (!isText) await response.body?.cancel();
	return { answer: answerOf(response, 'yes'), html };
}

/**
 * Asks for an action with a form that nobody can read: who may not is turned away before it is looked at, who may is told that it cannot be
 * read, and nothing is done.
 */
export async function attempt(
	origin: string,
	{ path, method = 'POST' }: { path: string; method?: string },
	{ cookie }: Reader
): Promise<Answer> {
	const response = await fetch(origin + path, {
		method,
		headers: {
			cookie,
			origin,
			'content-type': 'multipart/form-data; boundary=x',
			accept: 'text/html'
		},
		body: 'no form at all',
		redirect: 'manual'
	});
	await response.body?.cancel();
	return answerOf(response, 'yes', true);
}

function answerOf(response: Response, yes: Answer, isAction = false): Answer {
	const { status } = response;
	const location = response.headers.get('location') ?? '';
	if (status >= 300 && status < 400) {
		if (location.startsWith('/connexion')) return 'sign in';
		return isAction ? yes : 'elsewhere';
	}
	if (status === 403) return 'no';
	if (status === 404) return 'not there';
	if (isAction || status === 200) return yes;
	return `status ${status}`;
}

/** What a page says, without what it says of the reader alone and without what differs from one answer to the next. */
export function saidTo(html: string, { words }: Reader): string {
	const main = mainOf(html) || html;
	const bare = words.reduce((text, word) => text.replaceAll(word, '·'), main);
	return (
		bare
			.replace(/<!--.*?-->/gs, '')
			// Drawn anew for each form that is shown.
			.replace(/name="form-?key" value="[^"]*"/gi, 'form key')
			.replace(/svelte-[a-z0-9]+/g, '')
			.replace(/\s+/g, ' ')
	);
}
