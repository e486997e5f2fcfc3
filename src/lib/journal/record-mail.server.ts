import type { Db } from '../database/database.server.ts';
import { mail } from './tables.server.ts';

export type Mail = { recipient: string; subject: string; body: string };

/** Puts a plain-text mail in the outbox, in the transaction that decides it. It leaves after COMMIT. */
export async function recordMail(tx: Db, message: Mail): Promise<void> {
	await recordMails(tx, [message]);
}

/** The same for many people at once. Whoever erased their account has no address any more: nothing is written for them. */
export async function recordMails(tx: Db, messages: readonly Mail[]): Promise<void> {
	const reachable = messages.filter(({ recipient }) => recipient.includes('@'));
	if (reachable.length > 0) await tx.insert(mail).values(reachable);
}
