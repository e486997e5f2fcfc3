import type { RequestEvent } from '@sveltejs/kit';
import { isSecure } from './is-secure.ts';

const NAME = 'lien-prive';
const KEEP_SECONDS = 3600;

type Place = { contractSlug: string; slug: string };

/**
 * Keeps the secret of a new participation for an hour in this browser, for the pages of this consultation only, so that
 * the next page can say « gardez ce lien ». It never stands in an address that nobody chose to open.
 */
export function rememberPrivateLink(
	event: RequestEvent,
	{ contractSlug, slug, token }: Place & { token: string }
): void {
	event.cookies.set(NAME, token, {
		path: homeOf({ contractSlug, slug }),
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(event),
		maxAge: KEEP_SECONDS
	});
}

/** The whole private link of somebody who has just begun to take part, or null. */
export function readPrivateLink(event: RequestEvent, place: Place): string | null {
	const token = event.cookies.get(NAME);
	if (!token || !/^[\w-]{18,100}$/.test(token)) return null;
	return `${event.url.origin}${homeOf(place)}/ma-participation/${token}`;
}

function homeOf({ contractSlug, slug }: Place): string {
	return `/c/${contractSlug}/consultations/${slug}`;
}
