import type { Db } from '../../database/database.server.ts';
import { localPath } from '../../shared/local-path.ts';
import { newSecret } from './email-links.server.ts';
import { countTry, networkOf } from '../limits.server.ts';
import { requestLink } from './request-link.server.ts';

type Asking = {
	email: string;
	purpose: 'sign-in' | 'reset';
	/** Where the person asks from: its origin and the page where they were going. */
	here: URL;
	address: string;
	later: Later;
};

/** Runs work once the answer has left. */
export type Later = (work: () => Promise<void>) => void;

/**
 * Answers a person who asks for a link by mail: at once and always the same, whether or not the address is known.
 * Gives the minutes to wait when too many were asked for.
 */
export async function askForLink(
	db: Db,
	{ email, purpose, here, address, later }: Asking
): Promise<{ waitMinutes: number } | null> {
	const network = networkOf(address);
	const wait = await countTry(['mail-mailbox', email], ['mail-address', network]);
	if (wait) return wait;
	const token = newSecret();
	const url = linkAddress(here, token);
	later(() => requestLink(db, { email, purpose, token, url, network, now: new Date() }));
	return null;
}

/** The address of a link, with the page where the person was going. */
export function linkAddress(here: URL, token: string): string {
	const url = new URL(`/lien/${token}`, here.origin);
	const next = localPath(here.searchParams.get('suite'));
	if (next !== '/') url.searchParams.set('suite', next);
	return url.href;
}
