import type { contract } from '../tables.server.ts';

/** How the coordination of a contract is reached, as it says it; a field that it has not said is empty. */
export type Contact = { service: string; phone: string; hours: string; address: string };

type Row = Pick<
	typeof contract.$inferSelect,
	'contactService' | 'contactPhone' | 'contactHours' | 'contactAddress'
>;

export function contactOf(row: Row): Contact {
	return {
		service: row.contactService,
		phone: row.contactPhone,
		hours: row.contactHours,
		address: row.contactAddress
	};
}

/** Whether somebody who has neither a screen nor a mailbox is told where to go or to call. */
export function isReachable({ phone, address }: Contact): boolean {
	return phone !== '' || address !== '';
}

/** Where anybody writes to the coordination. */
export function contactPath(slug: string): string {
	return `/c/${slug}/contact`;
}

/** The number alone, for a telephone to call: an extension or a word beside it is left out. */
export function telephoneOf(phone: string): string | null {
	const found = /^\+?[\d .\-()\u00a0\u202f]{4,}/.exec(phone.trim())?.[0] ?? '';
	const digits = found.replace(/\(0\)/, '').replace(/[^+\d]/g, '');
	return digits.length >= 4 ? digits : null;
}
