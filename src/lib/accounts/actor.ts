import type { Locale } from '../shared/messages.ts';

/** What a person can be in a contract. One person may be several of these. */
export const roles = [
	'coordinator',
	'partner',
	'elected',
	'referent-ars',
	'committee-member',
	'resident'
] as const;
export type Role = (typeof roles)[number];

/** A signed-in person as every page knows them. */
export type Account = {
	id: string;
	email: string;
	displayName: string;
	pseudonym: string;
	locale: Locale;
	emailVerified: boolean;
};

/** A seat in a group that has not ended. */
export type Seat = { groupId: string; isFacilitator: boolean };

/**
 * Who acts, in one contract: what permissions are decided on. `accountId` is null for a visitor.
 * Read it with `findActor` (groups).
 */
export type Actor = {
	accountId: string | null;
	roles: readonly Role[];
	organisation: string;
	seats: readonly Seat[];
};

export const visitor: Actor = { accountId: null, roles: [], organisation: '', seats: [] };

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
	return wanted.some((role) => actor.roles.includes(role));
}

export function isMemberOf(actor: Actor, groupId: string): boolean {
	return actor.seats.some((seat) => seat.groupId === groupId);
}

export function isFacilitatorOf(actor: Actor, groupId: string): boolean {
	return actor.seats.some((seat) => seat.groupId === groupId && seat.isFacilitator);
}
