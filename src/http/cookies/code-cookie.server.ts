import type { RequestEvent } from '@sveltejs/kit';
import { readCode } from '#lib/shared/typed/secret-code.ts';
import { isSecure } from './is-secure.ts';

const NAME = 'lettre';

type Place = { contractSlug: string; voteSlug: string };

/** Each vote has its own: a letter opens nothing else, and two votes do not meet on one device. */
const pathOf = ({ contractSlug, voteSlug }: Place) => `/c/${contractSlug}/votes/${voteSlug}`;

/** The code of the letter that this browser opened, until it is closed or the ballot is cast. */
export function readLetterCode(event: RequestEvent): string | null {
	return readCode(event.cookies.get(NAME) ?? '');
}

export function keepLetterCode(event: RequestEvent, kept: Place & { code: string }): void {
	event.cookies.set(NAME, kept.code, {
		path: pathOf(kept),
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(event)
	});
}

/** The device may be that of a library: whoever comes next must not vote in place of the letter. */
export function forgetLetterCode(event: RequestEvent, place: Place): void {
	event.cookies.delete(NAME, { path: pathOf(place), secure: isSecure(event) });
}
