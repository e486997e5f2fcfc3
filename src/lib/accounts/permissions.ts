import type { Account } from './actor.ts';

/** A person ends their own sessions, nobody else's. */
export function mayEndSession(account: Account, session: { accountId: string }): boolean {
	return account.id === session.accountId;
}

/** The outbox holds links that sign people in: it is readable where all people are imaginary. */
export function mayReadOutbox({ demo }: { demo: boolean }): boolean {
	return demo;
}
