import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';

/** Why an update was not taken: the close code it cost, or that its sender only reads. */
export type RefusedReason = keyof typeof closeCodes | 'reader';

/**
 * - `written`: one statement or transaction, of all the documents that had something to commit;
 * - `failed`: an attempt that is made again;
 * - `refused`: the words of one document, by a right, a freeze or a size;
 * - `impossible`: the words of one document that nothing can write;
 * - `given-up`: the database was away for too long.
 */
export type CommitOutcome = 'written' | 'failed' | 'refused' | 'impossible' | 'given-up';

type Counter<K extends string> = { [key in K]?: number };

const names = new Map(
	Object.entries(closeCodes).map(([name, code]) => [code, name as keyof typeof closeCodes])
);

/**
 * What happens to live documents, in plain numbers: counting costs an addition, and nobody reads them but whoever asks for
 * the metrics. Durations are given to whoever wants them, once for each commit.
 */
export class LiveCounts {
	bytesIn = 0;
	bytesOut = 0;
	updates = 0;
	readonly commits: Counter<CommitOutcome> = {};
	readonly refusedUpdates: Counter<RefusedReason> = {};
	readonly closedByServer: Counter<keyof typeof closeCodes> = {};
	/** Upgrades refused, by HTTP status. */
	readonly refusedConnections: Counter<string> = {};
	onCommit: (seconds: number) => void = () => {};
	/** From the first update of a commit that arrived to its acknowledgement. */
	onAcknowledge: (seconds: number) => void = () => {};

	commit(outcome: CommitOutcome): void {
		add(this.commits, outcome);
	}

	refuse(reason: CloseCode | 'reader'): void {
		add(this.refusedUpdates, reason === 'reader' ? reason : names.get(reason)!);
	}

	close(code: CloseCode): void {
		add(this.closedByServer, names.get(code)!);
	}

	refuseConnection(status: number): void {
		add(this.refusedConnections, String(status));
	}
}

function add<K extends string>(counter: Counter<K>, key: K): void {
	counter[key] = (counter[key] ?? 0) + 1;
}
