import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a proxy adds: with one of them, whoever asks may be anybody. */
const OF_A_PROXY = [
	'forwarded',
	'via',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-proto',
	'x-real-ip'
];
const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;

export type Asked = { headers: IncomingHttpHeaders; address: string | undefined };

/** The metrics are for this machine, or for whoever has the token; for nobody else do they exist. */
export function mayReadMetrics({ headers, address }: Asked, token: string | null): boolean {
	const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
	if (given !== undefined) return token !== null && isSame(given, token);
	const isForwarded = OF_A_PROXY.some((name) => headers[name] !== undefined);
	return !isForwarded && LOOPBACK.test(address ?? '');
}

/** In a time that tells nothing of what differs, nor of the length. */
function isSame(given: string, token: string): boolean {
	const [left, right] = [given, token].map((text) => createHash('sha256').update(text).digest());
	return timingSafeEqual(left!, right!);
}
