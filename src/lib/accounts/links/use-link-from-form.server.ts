import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findEmailLink } from './email-links.server.ts';
import { hashPassword, newPasswordRefusal } from '../passwords/passwords.server.ts';
import type { PasswordRefusal } from '../rules.ts';
import { account } from '../tables.server.ts';
import { confirmSignUp, resetPassword, signInWithLink } from './use-link.server.ts';

type Form = { token: string; password: string; sameBrowser: boolean; now: Date };
export type LinkAnswer =
	| { accountId: string }
	| { gone: true }
	| { refusal: PasswordRefusal | 'password-missing' | 'sign-up-password-wrong' };

/** Does what a link is for: one page and one form serve the three purposes. */
export async function useLinkFromForm(db: Db, form: Form): Promise<LinkAnswer> {
	const link = await findEmailLink(db, form);
	if (!link) return { gone: true };
	if (link.purpose === 'reset') return useReset(db, { ...form, accountId: link.accountId });
	if (link.purpose === 'sign-in') return openedBy(await signInWithLink(db, form));
	const answer = await confirmSignUp(db, form);
	if (answer === 'link-gone') return { gone: true };
	return answer === 'bad-credentials' ? { refusal: 'sign-up-password-wrong' } : answer;
}

async function useReset(
	db: Db,
	{ token, password, now, accountId }: Form & { accountId: string }
): Promise<LinkAnswer> {
	if (password === '') return { refusal: 'password-missing' };
	const [person] = await db.select().from(account).where(eq(account.id, accountId));
	const refusal = newPasswordRefusal(password, [person?.email ?? '', person?.displayName ?? '']);
	if (refusal) return { refusal };
	const passwordHash = await hashPassword(password);
	return openedBy(await resetPassword(db, { token, now, passwordHash }));
}

function openedBy(accountId: string | null): LinkAnswer {
	return accountId ? { accountId } : { gone: true };
}
