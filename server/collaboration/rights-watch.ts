import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { keyOfPair } from '#lib/documents/access.ts';
import { closeCodes } from '#lib/documents/close-codes.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { listAccess, listAccessNumbers, listStandingSessions } from './access.ts';
import type { Connection } from './connection.ts';
import { Looking } from './looking.ts';

/** However long a look takes, the next one begins soon enough for a lost right to be felt within two seconds. */
const LONGEST_REST_MS = 1_200;
const DAY_MS = 86_400_000;

export type RightsWatchOptions = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	everyMs: number;
	connections: () => Connection[];
	log: Logger;
};

/**
 * Looks all the time at the numbers that move with the rights of everyone connected, and at the rights themselves where one
 * moved: whoever lost a right or a session is told and closed.
 */
export class RightsWatch {
	#options: RightsWatchOptions;
	#looking: Looking;

	constructor(options: RightsWatchOptions) {
		this.#options = options;
		const { everyMs, log } = options;
		this.#looking = new Looking({
			look: () => this.#look(),
			// When many people are connected, looks are spaced out.
			restMs: (tookMs) => Math.max(everyMs, Math.min(LONGEST_REST_MS, tookMs * 4)),
			// The database is away: nothing is committed meanwhile, so nobody writes without a right.
			onFailure: (error) => log.warn({ err: error }, 'rights could not be read')
		});
	}

	/** Looks now rather than in half a second. */
	nudge(): void {
		this.#looking.nudge();
	}

	stop(): Promise<void> {
		return this.#looking.stop();
	}

	async #look(): Promise<void> {
		const { db, kinds, connections } = this.#options;
		const present = connections();
		if (present.length === 0) return;
		// The numbers first: a right that moves after them is seen as another number the next time.
		const numbers = await listAccessNumbers(db, {
			accountIds: [...new Set(present.map(({ person }) => person.accountId))],
			documentIds: [...new Set(present.map(({ room }) => room.documentId))]
		});
		const now = Date.now();
		const moved = present.filter(({ person, room, found }) => {
			if (found === null || found.until <= now) return true;
			return (
				numbers.accounts.get(person.accountId) !== found.account ||
				numbers.documents.get(room.documentId) !== found.document
			);
		});
		if (moved.length === 0) return;
		const sessionIds = [...new Set(moved.map(({ sessionId }) => sessionId))];
		const sessions = await listStandingSessions(db, { sessionIds });
		const pairs = new Map(moved.map((connection) => [keyOf(connection), pairOf(connection)]));
		const accesses = await listAccess(db, { pairs: [...pairs.values()], kinds });
		for (const connection of moved) {
			if (!connection.open) continue;
			const answer = accesses.get(keyOf(connection));
			const sessionEnds = sessions.get(connection.sessionId);
			if (sessionEnds === undefined) connection.close(closeCodes.sessionEnded);
			else if (!answer?.found) connection.close(closeCodes.gone);
			else {
				const account = numbers.accounts.get(connection.person.accountId);
				const document = numbers.documents.get(connection.room.documentId);
				const until = Math.min(sessionEnds, nextDay(now));
				const isKnown = account !== undefined && document !== undefined;
				connection.setAccess(answer.access, isKnown ? { account, document, until } : null);
			}
		}
	}
}

/** Mandates begin and end with the day (UTC): no right is known for longer. */
function nextDay(now: number): number {
	return (Math.floor(now / DAY_MS) + 1) * DAY_MS;
}

function pairOf({ room, person }: Connection) {
	return { documentId: room.documentId, accountId: person.accountId };
}

function keyOf(connection: Connection): string {
	return keyOfPair(pairOf(connection));
}
