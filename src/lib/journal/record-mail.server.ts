import type { Db } from '../database/database.server.ts';
import { mail } from './tables.server.ts';

export type Mail = { recipient: string; subject: string; body: string };

/** Puts a plain-text mail in the outbox, in the transaction that decides it. It leaves after COMMIT. */
export async function recordMail(tx: Db, message: Mail): Promise<void> {
	await tx.insert(mail).values(message);
}

/** The same for many people at once. */
export async function recordMails(tx: Db, messages: readonly Mail[]): Promise<void> {
	if (messages.length > 0) await tx.insert(mail).values([...messages]);
}
