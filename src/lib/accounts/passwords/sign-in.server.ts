import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { countTry, forgetTry, networkOf, type Counted } from '../limits.server.ts';
import { isPassword } from './passwords.server.ts';
import { normalEmail } from '../../shared/typed/typed-address.ts';
import { nameOfKnownDevice } from './known-device.server.ts';
import { account } from '../tables.server.ts';

export type SignInAnswer =
	{ accountId: string } | { refusal: 'bad-credentials' } | { refusal: 'wait'; waitMinutes: number };

type Typed = {
	email: string;
	password: string;
	address: string;
	/** What the browser kept of an earlier sign-in. */
	knownDevice: string | null;
};

/**
 * Checks an address and a password. An unknown address, an account without password and an address never proven
 * answer as a wrong password does, in the same time. Only failures count against the limits.
 */
export async function signInWithPassword(db: Db, typed: Typed): Promise<SignInAnswer> {
	const email = normalEmail(typed.email);
	const [found] = await db.select().from(account).where(eq(account.email, email));
	const device = found ? nameOfKnownDevice(typed.knownDevice, found.id) : null;
	const counted = device
		? await countOnDevice(device)
		: await countElsewhere({ email, network: networkOf(typed.address) });
	if (counted.wait) return { refusal: 'wait', ...counted.wait };
	const right = await isPassword(typed.password, found?.passwordHash ?? null);
	if (!right || !found?.emailVerifiedAt) return { refusal: 'bad-credentials' };
	await forgetTry(...counted.tries);
	return { accountId: found.id };
}

type Tries = { tries: Counted[]; wait: { waitMinutes: number } | null };

/** A browser that its owner has signed in with before: nobody else's failures count against it. */
async function countOnDevice(device: string): Promise<Tries> {
	const tries: Counted[] = [['sign-in-device', device]];
	return { tries, wait: await countTry(...tries) };
}

/**
 * A stranger with many addresses leaves fewer tries to each network, and none of them less than a few: the owner still comes in
 * from where no one else has tried.
 */
async function countElsewhere(from: { email: string; network: string }): Promise<Tries> {
	const { email, network } = from;
	const here = `${network} ${email}`;
	const attacked: Counted = ['sign-in-account', email];
	const isAttacked = (await countTry(attacked)) !== null;
	const own: Counted[] = [
		['sign-in-here', here],
		['sign-in-address', network]
	];
	if (isAttacked) own.push(['sign-in-attacked', here]);
	return { tries: [attacked, ...own], wait: await countTry(...own) };
}
