import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { tellOutcomes } from '#lib/votes/results/outcome/tell-outcomes.server.ts';

/** Writes to the voters what was concluded from their vote. */
export function tellVoters({
	db,
	log,
	origin
}: {
	db: Db;
	log: Logger;
	origin: string;
}): () => Promise<void> {
	return async () => {
		for (const vote of await tellOutcomes(db, { origin })) log.info({ vote }, 'outcome told');
	};
}
