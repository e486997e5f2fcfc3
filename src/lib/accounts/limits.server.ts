import { isIPv6 } from 'node:net';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/**
 * How often something may be tried: at most `tries` in `minutes`, per key. In the memory of the process: a restart
 * forgets, several processes each count their own. ASVS 5.0, 2.4.1 and 6.3.1.
 */
const limits = {
	/** Wrong passwords for one account from one address. */
	'sign-in-here': { tries: 8, minutes: 15 },
	/** Wrong passwords for one account from anywhere: an attacker with many addresses. */
	'sign-in-account': { tries: 50, minutes: 60 },
	/** Wrong passwords from one address: a whole town hall may share one. */
	'sign-in-address': { tries: 60, minutes: 15 },
	/** Links sent to one mailbox: nobody's mailbox is flooded through us. */
	'mail-mailbox': { tries: 5, minutes: 30 },
	/** Links asked from one address: thirty people may sign up in one room. */
	'mail-address': { tries: 120, minutes: 60 },
	/** Uses of links and invitations that do not exist, from one address. */
	'link-address': { tries: 60, minutes: 15 },
	/** Invitations made by one person. */
	'invitation-account': { tries: 200, minutes: 60 },
	/** Comments written by one person: a lively meeting, not a flood. */
	'comment-account': { tries: 60, minutes: 10 },
	/** Answers to questionnaires without an account, from one address: a class, then a library, still pass. */
	'answer-address': { tries: 300, minutes: 60 },
	/** Contributions, arguments and statements proposed by one person. */
	'contribution-person': { tries: 40, minutes: 30 },
	/** People who begin to contribute from one address: a class or a library at once, not a flood. */
	'contribution-address': { tries: 150, minutes: 30 },
	/** Supports and choices of one person: somebody who reads fast. */
	'choice-person': { tries: 400, minutes: 10 },
	/** People who begin by a support or a choice, from one address. */
	'choice-address': { tries: 300, minutes: 30 },
	/** Reports of texts from one address. */
	'report-address': { tries: 60, minutes: 30 },
	/** Reports of one text from one address: one room cannot take a text away alone (three devices do). */
	'report-text-address': { tries: 2, minutes: 24 * 60 },
	/** Envelopes of one voter that are no ballot: each would be a line of the public board. */
	'ballot-refused': { tries: 5, minutes: 60 },
	/** Codes of letters that do not exist, typed from one address: a library where a whole village votes still passes. */
	'vote-code-address': { tries: 60, minutes: 15 }
} as const satisfies Record<string, { tries: number; minutes: number }>;

export type LimitName = keyof typeof limits;

/** Something counted under a limit; `key` is an account id, an address, a mailbox. */
export type Counted = readonly [name: LimitName, key: string];

const limiters = new Map<LimitName, RateLimiterMemory>();

function limiterOf(name: LimitName): RateLimiterMemory {
	const { tries, minutes } = limits[name];
	const known = limiters.get(name);
	if (known) return known;
	const limiter = new RateLimiterMemory({ keyPrefix: name, points: tries, duration: minutes * 60 });
	limiters.set(name, limiter);
	return limiter;
}

/** Counts one try under every limit. Null when all allow it, else the minutes to wait, at least 1. */
export async function countTry(...counted: Counted[]): Promise<{ waitMinutes: number } | null> {
	const answers = await Promise.all(
		counted.map(([name, key]) =>
			limiterOf(name)
				.consume(key)
				.then(() => 0, waitOf)
		)
	);
	const waitMs = Math.max(0, ...answers);
	return waitMs === 0 ? null : { waitMinutes: Math.ceil(waitMs / 60_000) };
}

/** Takes back a try that turned out right: only failures count. */
export async function forgetTry(...counted: Counted[]): Promise<void> {
	await Promise.all(counted.map(([name, key]) => limiterOf(name).reward(key)));
}

function waitOf(refused: RateLimiterRes | Error): number {
	if (refused instanceof Error) throw refused;
	return Math.max(1, refused.msBeforeNext);
}

/** What an address is counted under: a household has a whole /64 of IPv6. */
export function networkOf(address: string): string {
	if (!isIPv6(address)) return address;
	if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
	const [head = '', tail = ''] = address.split('::');
	const left = head.split(':').filter(Boolean);
	const right = tail.split(':').filter(Boolean);
	const middle = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
	return [...left, ...middle, ...right].slice(0, 4).join(':');
}
