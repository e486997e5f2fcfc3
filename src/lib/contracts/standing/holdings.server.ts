import type { Db } from '../../database/database.server.ts';

/** What a contract holds, counted by the domains that hang from it: what may end, or go, depends on it. */
export type Holdings = {
	/** Fiches, consultations and votes, whatever their state. */
	works: number;
	/** Consultations that are answered and votes that are not over: what was announced to people. */
	running: number;
	/** Everybody who has, or had, a role or a seat in it. */
	people: number;
};

export type CountHoldings = (db: Db, contractId: string) => Promise<Holdings>;

/** Nobody but its author ever came, and nothing was made in it. */
export function isEmpty({ works, people }: Holdings): boolean {
	return works === 0 && people <= 1;
}
