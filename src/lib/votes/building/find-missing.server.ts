import type { Db } from '../../database/database.server.ts';
import { findObjectVersion, listOptions, type Vote } from '../queries.server.ts';
import { missingBeforeAnnouncing, type Missing } from '../rules.ts';
import { readBureauReadiness } from '../bureau/queries.server.ts';
import { countRollPlan } from '../roll/electorate.server.ts';

/** What keeps a vote from being announced, read from the database: the same gate for announcing, correcting and showing. */
export async function findMissing(db: Db, vote: Vote, now: Date): Promise<Missing[]> {
	const [options, voterCount, version, bureau] = await Promise.all([
		listOptions(db, vote.id),
		countRollPlan(db, { vote, now }),
		findObjectVersion(db, vote),
		readBureauReadiness(db, vote)
	]);
	const versionId = version ? version.id : null;
	const around = { options, voterCount, bureau, now };
	return missingBeforeAnnouncing({ ...vote, versionId }, around);
}
