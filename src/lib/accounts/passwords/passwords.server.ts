import { hash, verify } from '@node-rs/argon2';
import { commonPasswords } from './common-passwords.server.ts';
import { PASSWORD_MAX_CHARACTERS, passwordRefusal, type PasswordRefusal } from '../rules.ts';

/** The library's `Algorithm.Argon2id`, a constant enum that isolated modules cannot read. */
const ARGON2ID = 2;

/** argon2id, t=2, m=19 MiB, p=1 (OWASP, ASVS 5.0 11.4.2). PHC text. */
const cost = { algorithm: ARGON2ID, timeCost: 2, memoryCost: 19 * 1024, parallelism: 1 };

/** Each takes a core and 19 MiB: a burst of sign-ins waits its turn instead of starving the live documents. */
const MAX_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Never matches: spends the time of a real check when there is no account or no password. */
const decoy = hash(crypto.randomUUID(), cost);

export async function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password, cost));
}

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
	const against = stored ?? (await decoy);
	// Nobody's password is longer: what comes is cut so that a check has a bounded cost.
	const typed = password.slice(0, 4 * PASSWORD_MAX_CHARACTERS);
	const matches = await inTurn(() => verify(against, typed, cost));
	return matches && stored !== null;
}

/** Why a new password is refused, or null. `personal`: the name and address it must not repeat. */
export function newPasswordRefusal(
	password: string,
	personal: readonly string[]
): PasswordRefusal | null {
	return passwordRefusal(password, { common: commonPasswords, personal });
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= MAX_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running += 1;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}
