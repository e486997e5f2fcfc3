import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { keyOfPair } from '#lib/documents/access.ts';
import { closeCodes } from '#lib/documents/close-codes.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { listAccess, listStandingSessions } from './access.ts';
import type { Connection } from './connection.ts';

/** However long a look takes, the next one begins soon enough for a lost right to be felt within two seconds. */
const LONGEST_REST_MS = 1_200;

export type RightsWatchOptions = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	everyMs: number;
	connections: () => Connection[];
	log: Logger;
};

/** Looks again, all the time, at what everyone connected may do: whoever lost a right or a session is told and closed. */
export class RightsWatch {
	#options: RightsWatchOptions;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#again = false;
	/** How long the last look took, in ms: when many people are connected, looks are spaced out. */
	#took = 0;
	#stopped = false;

	constructor(options: RightsWatchOptions) {
		this.#options = options;
		this.#plan();
	}

	/** Looks now rather than in half a second. */
	nudge(): void {
		if (this.#running) this.#again = true;
		else this.#run();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#timer);
		await this.#running;
	}

	#plan(): void {
		if (this.#stopped) return;
		const rest = Math.min(LONGEST_REST_MS, Math.max(this.#options.everyMs, this.#took * 4));
		this.#timer = setTimeout(() => this.nudge(), rest);
		this.#timer.unref();
	}

	#run(): void {
		clearTimeout(this.#timer);
		if (this.#stopped) return;
		const started = performance.now();
		this.#running = this.#look()
			// The database is away: nothing is committed meanwhile, so nobody writes without a right.
			.catch((error) => this.#options.log.warn({ err: error }, 'rights could not be read'))
			.then(() => {
				this.#running = null;
				this.#took = performance.now() - started;
				if (!this.#again) return this.#plan();
				this.#again = false;
				this.#run();
			});
	}

	async #look(): Promise<void> {
		const { db, kinds, connections } = this.#options;
		const present = connections();
		if (present.length === 0) return;
		const sessionIds = [...new Set(present.map(({ sessionId }) => sessionId))];
		const sessions = await listStandingSessions(db, { sessionIds });
		const pairs = new Map(present.map((connection) => [keyOf(connection), pairOf(connection)]));
		const accesses = await listAccess(db, { pairs: [...pairs.values()], kinds });
		for (const connection of present) {
			if (!connection.open) continue;
			const answer = accesses.get(keyOf(connection));
			if (!sessions.has(connection.sessionId)) connection.close(closeCodes.sessionEnded);
			else if (!answer?.found) connection.close(closeCodes.gone);
			else connection.setAccess(answer.access);
		}
	}
}

function pairOf({ room, person }: Connection) {
	return { documentId: room.documentId, accountId: person.accountId };
}

function keyOf(connection: Connection): string {
	return keyOfPair(pairOf(connection));
}
