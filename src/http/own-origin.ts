/** Methods that change nothing (RFC 9110, 9.2.1). Any other is taken for one that does. */
const SAFE = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];
/** What a page sends to another site without asking it first; the last is SvelteKit's own. */
const SENT_BY_FORMS = [
	'',
	'application/x-www-form-urlencoded',
	'multipart/form-data',
	'text/plain',
	'application/x-sveltekit-formdata'
];

/** Routes that read no cookie: their address is the proof, and a mail server sends them a form without an origin. */
export const SIGNED_BY_ITS_ADDRESS: readonly (string | null)[] = ['/courriels/[token]/arret'];

/**
 * Whether a request that may change something was made by a page of another site, with the cookies of its visitor. Every browser
 * says `Origin` then. A program says none: it may bring what no page sends without asking first (JSON), and no form.
 */
export function isFromElsewhere({ method, headers }: Request, ownOrigin: string): boolean {
	if (SAFE.includes(method)) return false;
	const origin = headers.get('origin');
	if (origin !== null) return origin !== ownOrigin;
	const site = headers.get('sec-fetch-site');
	if (site === 'cross-site' || site === 'same-site') return true;
	const [type = ''] = (headers.get('content-type') ?? '').split(';');
	return SENT_BY_FORMS.includes(type.trim().toLowerCase());
}
