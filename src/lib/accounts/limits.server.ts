import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { lt } from 'drizzle-orm';
import {
	RateLimiterMemory,
	RateLimiterPostgres,
	type RateLimiterAbstract,
	type RateLimiterRes
} from 'rate-limiter-flexible';
import type { Db } from '../database/database.server.ts';
import { runPrepared, type Parameter } from '../database/run-prepared.server.ts';
import { rateLimit } from './tables.server.ts';

/**
 * How often something may be tried: at most `tries` in `minutes`, per key. All processes count together in PostgreSQL
 * (`shareLimits`); on the embedded database, and while PostgreSQL is away, each counts in its memory, which a restart
 * forgets. ASVS 5.0, 2.4.1 and 6.3.1.
 */
const limits = {
	/** Wrong passwords for one account from one address. */
	'sign-in-here': { tries: 8, minutes: 15 },
	/** Wrong passwords for one account on a browser that it has signed in with before: no stranger uses these up. */
	'sign-in-device': { tries: 8, minutes: 15 },
	/** Wrong passwords for one account from anywhere: beyond, somebody with many addresses attacks it. */
	'sign-in-account': { tries: 50, minutes: 60 },
	/** Then, from one address: some are always left, for nobody's account is closed to them by others. */
	'sign-in-attacked': { tries: 3, minutes: 15 },
	/** Wrong passwords from one address: a whole town hall may share one. */
	'sign-in-address': { tries: 60, minutes: 15 },
	/** Links sent to one mailbox: nobody's mailbox is flooded through us. */
	'mail-mailbox': { tries: 5, minutes: 30 },
	/** Links asked from one address: thirty people may sign up in one room. */
	'mail-address': { tries: 120, minutes: 60 },
	/** Links asked by one account to change its address, and to be erased: each goes to two mailboxes, or one. */
	'leaving-account': { tries: 5, minutes: 60 },
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
	/** Photos that come back with a refused form, from one address: each is made again for nothing kept. */
	'photo-back-address': { tries: 60, minutes: 30 },
	/** Supports and choices of one person: somebody who reads fast. */
	'choice-person': { tries: 400, minutes: 10 },
	/** People who begin by a support or a choice, from one address. */
	'choice-address': { tries: 300, minutes: 30 },
	/** Reports of texts from one address. */
	'report-address': { tries: 60, minutes: 30 },
	/** Reports of one text from one address: one room cannot take a text away alone (three people do). */
	'report-text-address': { tries: 2, minutes: 24 * 60 },
	/** Messages to a coordination from one address: a person, and their family. */
	'contact-address': { tries: 5, minutes: 60 },
	/** Messages to one coordination from everybody: its mailbox keeps room for the rest. */
	'contact-contract': { tries: 25, minutes: 24 * 60 },
	/** Envelopes of one voter that are no ballot: each would be a line of the public board. */
	'ballot-refused': { tries: 5, minutes: 60 },
	/** Codes of letters that do not exist, typed from one address: a library where a whole village votes still passes. */
	'vote-code-address': { tries: 60, minutes: 15 },
	/** Codes of posters and of private links that do not exist, typed from one address. */
	'page-code-address': { tries: 60, minutes: 15 }
} as const satisfies Record<string, { tries: number; minutes: number }>;

export type LimitName = keyof typeof limits;

/** Something counted under a limit; `key` is an account id, an address, a mailbox. */
export type Counted = readonly [name: LimitName, key: string];

type Limiters = {
	of: (name: LimitName) => RateLimiterAbstract;
	/** What is counted, as it is kept. */
	keyOf: (key: string) => string;
};

/** Senders choose what they are counted under, and how long it is: it is kept as a hash, that nobody can foresee. */
const hashedWith = (secret: Uint8Array) => (key: string) =>
	createHmac('sha256', secret).update(key).digest('base64url');

let installed: Limiters = { of: eachOnce(inMemory), keyOf: hashedWith(randomBytes(32)) };

/** Once, when the process starts on PostgreSQL. `secret`: the same for all processes. */
export function shareLimits({ db, secret }: { db: Db; secret: Uint8Array }): void {
	installed = sharedLimiters({ db, secret });
}

function sharedLimiters({ db, secret }: { db: Db; secret: Uint8Array }): Limiters {
	const query = async ({ text, values }: { text: string; values: Parameter[] }) => ({
		rows: await runPrepared(db, text, values)
	});
	const shared = (name: LimitName) =>
		new RateLimiterPostgres({
			...optionsOf(name),
			...{ storeClient: { query }, storeType: 'client' },
			...{ tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false },
			insuranceLimiter: inMemory(name)
		});
	return { of: eachOnce(shared), keyOf: hashedWith(secret) };
}

/** Of those who tried, no more than the newest are kept: whoever invents senders fills nobody's memory. */
export const SENDERS_KEPT = 10_000;

function inMemory(name: LimitName): RateLimiterAbstract {
	const limiter = new RateLimiterMemory(optionsOf(name));
	const consume = limiter.consume.bind(limiter);
	const newestLast = new Set<string>();
	limiter.consume = (key, ...rest) => {
		newestLast.delete(String(key));
		newestLast.add(String(key));
		if (newestLast.size > SENDERS_KEPT) {
			const [oldest] = newestLast;
			newestLast.delete(oldest!);
			void limiter.delete(oldest!);
		}
		return consume(key, ...rest);
	};
	return limiter;
}

function optionsOf(name: LimitName) {
	const { tries, minutes } = limits[name];
	return { keyPrefix: name, points: tries, duration: minutes * 60 };
}

function eachOnce(make: (name: LimitName) => RateLimiterAbstract): Limiters['of'] {
	const made = new Map<LimitName, RateLimiterAbstract>();
	return (name) => {
		const limiter = made.get(name) ?? make(name);
		made.set(name, limiter);
		return limiter;
	};
}

/** What is counted no more is not kept. Run from time to time. */
export async function deleteExpiredTries(db: Db, now: Date): Promise<void> {
	await db.delete(rateLimit).where(lt(rateLimit.expire, now.getTime()));
}

/** Counts one try under every limit. Null when all allow it, else the minutes to wait, at least 1. */
export async function countTry(...counted: Counted[]): Promise<{ waitMinutes: number } | null> {
	const { of, keyOf } = installed;
	const answers = await Promise.all(
		counted.map(([name, key]) =>
			of(name)
				.consume(keyOf(key))
				.then(() => 0, waitOf)
		)
	);
	const waitMs = Math.max(0, ...answers);
	return waitMs === 0 ? null : { waitMinutes: Math.ceil(waitMs / 60_000) };
}

/** Takes back a try that turned out right: only failures count. */
export async function forgetTry(...counted: Counted[]): Promise<void> {
	const { of, keyOf } = installed;
	await Promise.all(counted.map(([name, key]) => of(name).reward(keyOf(key))));
}

/** Forgets what was counted under these keys, whatever the limit: an account that is erased, its mailbox. */
export async function forgetAllTries(keys: readonly string[]): Promise<void> {
	const { of, keyOf } = installed;
	const names = Object.keys(limits) as LimitName[];
	for (const name of names) for (const key of keys) await of(name).delete(keyOf(key));
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
