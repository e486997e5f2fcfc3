/** Minutes before a mail that failed is tried again: first retry, second, and so on; after the last it is given up. */
export const RETRY_MINUTES = [2, 5, 15, 60, 180, 720, 1440] as const;

/** When a mail that has been tried `attempts` times may be tried next. */
export function nextAttempt(attempts: number, now: Date): Date {
	const minutes = RETRY_MINUTES[Math.min(Math.max(attempts, 1), RETRY_MINUTES.length) - 1]!;
	return new Date(now.getTime() + minutes * 60_000);
}

const SERVER_WORDS_MAX = 160;

/** What a mail server said, on one line, cut, without its number nor any address: it repeats that of the recipient. */
export function wordsOfServer(response: unknown): string {
	if (typeof response !== 'string') return '';
	const words = response
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.replace(/\S+@\S+/g, '…')
		.replace(/(^|\s)\d{3}[ -](\d\.\d{1,3}\.\d{1,3} )?/g, '$1')
		.replace(/ {2,}/g, ' ')
		.trim();
	return words.length > SERVER_WORDS_MAX ? `${words.slice(0, SERVER_WORDS_MAX - 1)}…` : words;
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
