import { eq } from 'drizzle-orm';
import { readClock } from '../../../database/clock.server.ts';
import type { Db } from '../../../database/database.server.ts';
import { recordEvent } from '../../../journal/record-event.server.ts';
import { dayOf } from '../../../shared/time-zone.ts';
import { lockVote, type Vote } from '../../queries.server.ts';
import { vote } from '../../tables.server.ts';
import {
	conclusionRefusals,
	isFilled,
	type ConclusionRefusal,
	type TypedConclusion
} from './conclusion.ts';

type Wanted = {
	contractId: string;
	voteId: string;
	actorId: string;
	typed: TypedConclusion;
	/** The one that was on the screen. */
	revision: number;
	/** Writes to the voters; the first one always does. */
	tells: boolean;
};

export type ConcludeRefusal =
	| 'gone'
	| 'not-published'
	/** Somebody else wrote meanwhile: theirs is to be read before it is replaced. */
	| { theirs: TypedConclusion; revision: number }
	| { refusals: Record<string, ConclusionRefusal> };

/**
 * Publishes the human outcome of a vote, or what it became: what is concluded, who does what, and when it is looked at again.
 * The mails to the voters are made from the journal. Null when it is done.
 */
export async function concludeVote(
	db: Db,
	{ typed, revision, tells, ...wanted }: Wanted
): Promise<ConcludeRefusal | null> {
	return db.transaction(async (tx) => {
		const row = await lockVote(tx, wanted);
		if (!row || row.withdrawnAt) return 'gone';
		if (!row.publishedAt) return 'not-published';
		const now = await readClock(tx);
		const around = { today: dayOf(now), known: row.reviewOn };
		const refusals = conclusionRefusals(typed, around);
		if (Object.keys(refusals).length) return { refusals };
		if (row.revision !== revision) return { theirs: conclusionOf(row), revision: row.revision };
		await tx
			.update(vote)
			.set({ ...columnsOf(typed), concludedAt: now, revision: row.revision + 1 })
			.where(eq(vote.id, row.id));
		await recordEvent(tx, {
			kind: 'vote-concluded',
			...{ contractId: wanted.contractId, actorId: wanted.actorId },
			subject: { type: 'vote', id: row.id },
			data: { isFirst: row.concludedAt === null, tells: tells || row.concludedAt === null }
		});
		return null;
	});
}

function columnsOf({ conclusion, reviewOn, steps }: TypedConclusion) {
	const nextSteps = steps
		.filter(isFilled)
		.map(({ what, who, on }) => ({ what, who, on: on === '' ? null : on }));
	return { conclusion, reviewOn, nextSteps };
}

/** The outcome as its form shows it. */
export function conclusionOf(
	row: Pick<Vote, 'conclusion' | 'nextSteps' | 'reviewOn'>
): TypedConclusion {
	return {
		...{ conclusion: row.conclusion, reviewOn: row.reviewOn ?? '' },
		steps: row.nextSteps.map(({ what, who, on }) => ({ what, who, on: on ?? '' }))
	};
}
