import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { listVotes, type VoteLine } from './list-votes.server.ts';
import { countChanges } from '../life/read-words.server.ts';

/** The votes of a fiche, each with how many of its fields changed since the version that it was about; null for a text, and where nobody can tell. */
export async function listFicheVotes(
	db: Db,
	{ contractId, fiche }: { contractId: string; fiche: { id: string; documentId: string } }
): Promise<{ line: VoteLine; changes: number | null }[]> {
	const lines = await listVotes(db, { contractId, fiche, now: await readClock(db) });
	const known = new Map<string, number | null>();
	const listed: { line: VoteLine; changes: number | null }[] = [];
	for (const line of lines) {
		if (!line.version) {
			listed.push({ line, changes: null });
			continue;
		}
		const key = `${line.version.documentId} ${line.version.number}`;
		if (!known.has(key)) known.set(key, await countChanges(db, line.version));
		listed.push({ line, changes: known.get(key) ?? null });
	}
	return listed;
}
