import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { hashPassword, isPassword } from '../passwords/passwords.server.ts';
import { account } from '../tables.server.ts';
import { recordNewPassword } from './use-link.server.ts';

/** Changes the password of somebody who knows the current one; their other sessions end. */
export async function changePassword(
	db: Db,
	change: { accountId: string; current: string; password: string; keep: string }
): Promise<'changed' | 'current-wrong'> {
	const { accountId, keep } = change;
	const [found] = await db.select().from(account).where(eq(account.id, accountId));
	const known = found?.passwordHash ?? null;
	if (!(await isPassword(change.current, known))) return 'current-wrong';
	const passwordHash = await hashPassword(change.password);
	return db.transaction(async (tx) => {
		const [locked] = await tx.select().from(account).where(eq(account.id, accountId)).for('update');
		if (locked?.passwordHash !== known) return 'current-wrong';
		await recordNewPassword(tx, { accountId, passwordHash, keep });
		return 'changed';
	});
}
