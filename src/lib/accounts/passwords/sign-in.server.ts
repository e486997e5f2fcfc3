import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { countTry, forgetTry, networkOf, type Counted } from '../limits.server.ts';
import { isPassword } from './passwords.server.ts';
import { normalEmail } from '../rules.ts';
import { account } from '../tables.server.ts';

export type SignInAnswer =
	{ accountId: string } | { refusal: 'bad-credentials' } | { refusal: 'wait'; waitMinutes: number };

/**
 * Checks an address and a password. An unknown address, an account without password and an address never proven
 * answer as a wrong password does, in the same time. Only failures count against the limits.
 */
export async function signInWithPassword(
	db: Db,
	typed: { email: string; password: string; address: string }
): Promise<SignInAnswer> {
	const email = normalEmail(typed.email);
	const address = networkOf(typed.address);
	const counted: Counted[] = [
		['sign-in-here', `${address} ${email}`],
		['sign-in-account', email],
		['sign-in-address', address]
	];
	const wait = await countTry(...counted);
	if (wait) return { refusal: 'wait', ...wait };
	const [found] = await db.select().from(account).where(eq(account.email, email));
	const right = await isPassword(typed.password, found?.passwordHash ?? null);
	if (!right || !found?.emailVerifiedAt) return { refusal: 'bad-credentials' };
	await forgetTry(...counted);
	return { accountId: found.id };
}
