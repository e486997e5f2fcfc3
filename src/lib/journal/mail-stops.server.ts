import { and, eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { openWords, sealWords } from '../shared/sealed-words.server.ts';
import { isMailKind, isStoppable, type StoppableKind } from './mail-kinds.ts';
import { mailStop } from './tables.server.ts';

/** What the link of a mail is about: its kind, in the mailbox that received it. */
export type StopLink = { mailbox: string; kind: StoppableKind };

/** Where a mail is stopped, with one request and nothing else: no session, no cookie. It works once or many times. */
export function stopUrlOf(origin: string, link: StopLink): string {
	return `${origin}/courriels/${stopTokenOf(link)}/arret`;
}

export function stopTokenOf({ mailbox, kind }: StopLink): string {
	return sealWords(JSON.stringify([mailbox, kind]));
}

/** What a token is about, or null when it is none of ours. */
export function readStopToken(token: string): StopLink | null {
	const words = openWords(token);
	if (words === null) return null;
	const [mailbox, kind] = JSON.parse(words) as [string, unknown];
	return isMailKind(kind) && isStoppable(kind) ? { mailbox, kind } : null;
}

/** What whoever holds the link has stopped. */
export async function readStops(
	db: Db,
	{ mailbox, kind }: StopLink
): Promise<{ thisKind: boolean; all: boolean }> {
	const rows = await db
		.select({ kind: mailStop.kind })
		.from(mailStop)
		.where(eq(mailStop.mailbox, mailbox));
	const kinds = rows.map((row) => row.kind);
	return { thisKind: kinds.includes(kind), all: kinds.includes('all') };
}

/** Stops mails of one kind, or all that may be; again changes nothing. */
export async function createStop(
	db: Db,
	{ mailbox, kind }: { mailbox: string; kind: StoppableKind | 'all' }
): Promise<void> {
	await db.insert(mailStop).values({ mailbox, kind }).onConflictDoNothing();
}

/** Receives them again. */
export async function deleteStop(
	db: Db,
	{ mailbox, kind }: { mailbox: string; kind: StoppableKind | 'all' }
): Promise<void> {
	await db.delete(mailStop).where(and(eq(mailStop.mailbox, mailbox), eq(mailStop.kind, kind)));
}
