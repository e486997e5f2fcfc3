import { hash, verify } from '@node-rs/argon2';

/** The library's `Algorithm.Argon2id`, a constant enum that isolated modules cannot read. */
const ARGON2ID = 2;

/** argon2id, t=2, m=19 MiB, p=1 (OWASP, ASVS 5.0 11.4.2). PHC text. */
const cost = { algorithm: ARGON2ID, timeCost: 2, memoryCost: 19 * 1024, parallelism: 1 };

/** Never matches: spends the time of a real check when there is no account or no password. */
const decoy = hash(crypto.randomUUID(), cost);

export async function hashPassword(password: string): Promise<string> {
	return hash(password, cost);
}

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
	const matches = await verify(stored ?? (await decoy), password, cost);
	return matches && stored !== null;
}
