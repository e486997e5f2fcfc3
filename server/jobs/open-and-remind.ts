import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { openDueVotes } from '#lib/votes/life/open-vote.server.ts';
import { tellBureaus } from '#lib/votes/bureau/tell-bureau.server.ts';
import { remindVoters } from '#lib/votes/life/remind-voters.server.ts';

/**
 * Opens the votes whose hour has come, and writes to those who have not voted on the days that were announced, and to the bureaus whose
 * turn it is.
 */
export function openAndRemind({
	db,
	log,
	origin
}: {
	db: Db;
	log: Logger;
	origin: string;
}): () => Promise<void> {
	const told = new Set<string>();
	return async () => {
		const { opened, refused } = await openDueVotes(db);
		for (const vote of opened) log.info({ vote }, 'vote opened');
		for (const { voteId, refusal } of refused) {
			if (told.has(`${voteId} ${refusal}`)) continue;
			told.add(`${voteId} ${refusal}`);
			log.warn({ vote: voteId, refusal }, 'vote not opened');
		}
		const { reminded } = await remindVoters(db, { origin });
		for (const vote of reminded) log.info({ vote }, 'voters reminded');
		for (const vote of await tellBureaus(db, { origin })) log.info({ vote }, 'bureau told');
	};
}
