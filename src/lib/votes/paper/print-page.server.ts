import type { Db } from '../../database/database.server.ts';
import { numberOf } from '../../shared/typed/typed-number.ts';
import { readBallotSetup } from '../ballot/ballot-setup.server.ts';
import { findObjectVersion, type Vote } from '../queries.server.ts';
import { listWholeRoll } from '../roll/list-voters.server.ts';

export const BALLOTS_MAX = 300;
export const BALLOTS_USUAL = 20;
/** A text that leaves room for the boxes on half a sheet. */
const TEXT_MAX = 500;

type Asked = {
	vote: Vote;
	/** How many ballots, as the address says; null for the list to sign. */
	ballots: string | null;
	/** False while the method and the options do not go together. */
	isReady: boolean;
	showsWay: boolean;
	wantsList: boolean;
	now: Date;
};

/** What is printed: so many times the same ballot, or the list to sign. */
export async function readPrintPage(db: Db, { vote, now, ...asked }: Asked) {
	const { isReady, showsWay, wantsList } = asked;
	return {
		vote: {
			...{ title: vote.title, decider: vote.decider, objectText: vote.objectText },
			version: vote.objectKind === 'version' ? await findObjectVersion(db, vote) : null
		},
		isPosted: vote.objectKind === 'text' && vote.objectText.length > TEXT_MAX,
		setup: isReady ? await readBallotSetup(db, vote) : null,
		count: countOf(asked.ballots),
		list: wantsList ? await listWholeRoll(db, { voteId: vote.id, showsWay }) : null,
		printedOn: now
	};
}

function countOf(text: string | null): number {
	const count = numberOf(text ?? '', { min: 0 }) ?? BALLOTS_USUAL;
	return Math.min(Math.max(count, 1), BALLOTS_MAX);
}
