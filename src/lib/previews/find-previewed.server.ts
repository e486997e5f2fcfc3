import { and, eq } from 'drizzle-orm';
import { listPhases } from '../consultations/queries.server.ts';
import { stateOf as stateOfConsultation } from '../consultations/rules.ts';
import { consultation } from '../consultations/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { stateOf as stateOfVote } from '../votes/rules.ts';
import { vote } from '../votes/tables.server.ts';
import type { Shown } from './permissions.ts';
import type { PreviewSubject } from './rules.ts';

export type Previewed = {
	slug: string;
	title: string;
	/** For `mayShow`. */
	shown: Shown;
	/** Nobody takes part yet: after that, its own page says everything. */
	isBeforeOpening: boolean;
	/** Where everybody reads it. */
	path: string;
};

/** What a link shows, as it is now; null when this contract has no such thing any more. */
export async function findPreviewed(
	db: Db,
	wanted: { contractId: string; subject: PreviewSubject; now: Date }
): Promise<Previewed | null> {
	return wanted.subject.kind === 'vote'
		? findPreviewedVote(db, wanted)
		: findPreviewedConsultation(db, wanted);
}

type Wanted = { contractId: string; subject: PreviewSubject; now: Date };

async function findPreviewedConsultation(db: Db, { contractId, subject, now }: Wanted) {
	const [row] = await db
		.select()
		.from(consultation)
		.where(and(eq(consultation.id, subject.id), eq(consultation.contractId, contractId)));
	if (!row) return null;
	const state = stateOfConsultation(row, await listPhases(db, row.id), now);
	return {
		...{ slug: row.slug, title: row.title, shown: { kind: 'consultation' as const } },
		isBeforeOpening: state === 'draft' || state === 'announced',
		path: `consultations/${row.slug}`
	};
}

async function findPreviewedVote(db: Db, { contractId, subject, now }: Wanted) {
	const [row] = await db
		.select()
		.from(vote)
		.where(and(eq(vote.id, subject.id), eq(vote.contractId, contractId)));
	if (!row) return null;
	const state = stateOfVote(row, now);
	const isDue = row.opensAt !== null && row.opensAt <= now;
	return {
		...{ slug: row.slug, title: row.title },
		shown: { kind: 'vote' as const, groupId: row.groupId },
		// Announced, and its hour come: whoever looks at its page opens it.
		isBeforeOpening: state === 'draft' || (state === 'announced' && !isDue),
		path: `votes/${row.slug}`
	};
}
