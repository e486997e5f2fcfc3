/** Minutes before a mail that failed is tried again: first retry, second, and so on; after the last it is given up. */
export const RETRY_MINUTES = [2, 5, 15, 60, 180, 720, 1440] as const;

/** When a mail that has been tried `attempts` times may be tried next. */
export function nextAttempt(attempts: number, now: Date): Date {
	const minutes = RETRY_MINUTES[Math.min(Math.max(attempts, 1), RETRY_MINUTES.length) - 1]!;
	return new Date(now.getTime() + minutes * 60_000);
}

export type BodyPart = { text: string; href: string | null };

/** Cuts a plain-text mail at the addresses of this site, which become links; other addresses stay text. */
export function bodyParts(body: string, origin: string): BodyPart[] {
	return body
		.split(/(https?:\/\/[^\s<>"]+)/)
		.filter((text) => text !== '')
		.map((text) => ({
			text,
			href: text.startsWith(`${origin}/`) ? text.slice(origin.length) : null
		}));
}
