import type { Db } from '../../database/database.server.ts';
import { findAuthorshipRanges } from '../../documents/authorship.server.ts';
import type { AuthorshipRange } from '../../documents/authorship.ts';
import { pack } from '../../documents/bytes/packed.ts';
import { getVersion } from '../../documents/queries.server.ts';
import { readStoredUpTo } from '../../documents/stored-text.server.ts';
import { WorkThread } from '../../shared/work-thread.server.ts';
import type { HeldPassage } from './carried-text.ts';
import { editionTasks, type MadeEdition } from './edition-tasks.server.ts';

/** A text of fewer bytes is made here in some milliseconds, sooner than elsewhere. */
const SHORT_BYTES = 64 * 1024;

let opened: Promise<WorkThread> | null = null;

/** When it is first needed: a program that begins short editions only needs no bundler for it. */
async function openThread(): Promise<WorkThread> {
	const { default: program } = await import('./edition-worker.server.ts?thread');
	return new WorkThread(program, {
		...{ name: 'editions', withinMs: 120_000, memoryMb: 1_024 },
		waitingMost: 20
	});
}

/** The text that goes on: of a document up to an update, or of the version of it that `from` numbers. */
export type Source = { documentId: string; seq: number; from: number | null };

/** What the log of the former text says of its authors. */
export type WroteIt = { wroteIt: readonly AuthorshipRange[] };

/** Makes the text of a new edition; the refusal where there is no such version, or where its words would change. */
export async function makeEdition(
	db: Db,
	source: Source,
	passages: readonly HeldPassage[]
): Promise<(MadeEdition & WroteIt) | 'unknown-version' | 'not-the-same-words'> {
	const parts = await readSource(db, source);
	if (!parts) return 'unknown-version';
	const { documentId } = source;
	const updates = pack(parts);
	const isShort = updates.bytes.byteLength <= SHORT_BYTES;
	const { ranges, owners, ofLog } = await findAuthorshipRanges(db, { documentId });
	const former = { updates, passages, ranges, owners };
	const made = isShort ? editionTasks.make(former) : await inThread(former);
	return made ? { ...made, wroteIt: ofLog } : 'not-the-same-words';
}

async function inThread(former: Parameters<typeof editionTasks.make>[0]) {
	const thread = await (opened ??= openThread());
	const given = [former.updates.bytes.buffer];
	return thread.run('make', former, { given }) as Promise<MadeEdition | null>;
}

async function readSource(db: Db, { documentId, seq, from }: Source): Promise<Uint8Array[] | null> {
	if (from !== null) {
		const version = await getVersion(db, { documentId, number: from });
		return version && [version.state];
	}
	const { snapshot, since } = await readStoredUpTo(db, { documentId, seq });
	return snapshot ? [snapshot.state, ...since] : since;
}
