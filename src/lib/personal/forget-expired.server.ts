import type { Db } from '../database/database.server.ts';
import { everyDomain } from './personal-data.server.ts';

/** Deletes, or makes nobody’s, all that has passed its day. One that fails does not keep the others from it. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
	const failures: unknown[] = [];
	for (const { expire } of everyDomain)
		for (const [key, forget] of Object.entries(expire))
			try {
				await forget!(db, now);
			} catch (error) {
				failures.push(new Error(`${key} was not forgotten`, { cause: error }));
			}
	if (failures.length > 0) throw new AggregateError(failures, 'personal data past their day');
}
