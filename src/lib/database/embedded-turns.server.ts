import type { PGlite } from '@electric-sql/pglite';
import { othersFirst } from './others-first.server.ts';

/** What the questions of all pages together may take of the loop in one go. */
const IN_ONE_GO_MS = 8;

/**
 * The embedded database answers inside the loop of the process, and never leaves it between a question and the next: forty pages asked
 * at once would be drawn in one go, and everybody else wait for the last. From now on its questions leave the others their turn.
 */
export function takeTurns(client: PGlite): void {
	const runOne = client._runExclusiveQuery.bind(client);
	let since: number | null = null;
	client._runExclusiveQuery = (question) =>
		runOne(async () => {
			if (since === null) {
				since = performance.now();
				setImmediate(() => (since = null));
			} else if (performance.now() - since > IN_ONE_GO_MS) {
				await othersFirst();
			}
			return question();
		});
}
