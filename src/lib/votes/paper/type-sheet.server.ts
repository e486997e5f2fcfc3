import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { readBallotSetup } from '../ballot/ballot-setup.server.ts';
import { ballotProblems } from '../methods/ballot-problems.ts';
import { INVALID_BALLOT } from '../methods/ballots.ts';
import { lockVote } from '../queries.server.ts';
import { putPaperEntry } from '../box/paper-box.server.ts';
import {
	stateOfSheet,
	whyNotCounted,
	type CountingRefusal,
	type SheetState
} from '../counting/paper-rules.ts';
import { publishTyped } from './publish-typed.server.ts';
import { listEntriesOf } from '../counting/sheet-queries.server.ts';

type Typed = {
	contractId: string;
	voteId: string;
	accountId: string;
	sheet: number;
	/** As `readBallot` gives it, or `INVALID_BALLOT` for a spoiled sheet. */
	ballot: unknown;
};

export type TypeRefusal =
	| CountingRefusal
	| 'not-declared'
	| 'no-such-sheet'
	/** Two other people did. */
	| 'typed-by-two'
	| 'malformed';

export type SheetTyped = { state: SheetState; isPublished: boolean };

/**
 * Keeps what one person read on a sheet, in place of what they typed of it before. Two people type each, and when the last
 * one agrees the vote is counted and published at once.
 */
export async function typeSheet(db: Db, typed: Typed): Promise<TypeRefusal | SheetTyped> {
	const state = await db.transaction((tx) => keepSheet(tx, typed));
	if (isRefusal(state)) return state;
	const isPublished = state === 'agreed' && (await publishTyped(db, typed));
	return { state, isPublished };
}

const states: readonly string[] = ['to-type', 'typed-once', 'agreed', 'different'];
const isRefusal = (answer: TypeRefusal | SheetState): answer is TypeRefusal =>
	!states.includes(answer);

async function keepSheet(tx: Db, typed: Typed): Promise<TypeRefusal | SheetState> {
	const { contractId, voteId, accountId, sheet, ballot } = typed;
	const held = await lockVote(tx, typed);
	const refusal = whyNotCounted(held);
	if (refusal || !held) return refusal ?? 'gone';
	if (held.paperSheets === null) return 'not-declared';
	if (!Number.isInteger(sheet) || sheet < 1 || sheet > held.paperSheets) return 'no-such-sheet';
	const entries = await listEntriesOf(tx, { voteId, sheet });
	const others = entries.filter(({ enteredBy }) => enteredBy !== accountId);
	if (others.length > 1) return 'typed-by-two';
	const { parameters, options } = await readBallotSetup(tx, held);
	const isSpoiled = canonicalJson(ballot) === canonicalJson(INVALID_BALLOT);
	if (!isSpoiled && ballotProblems(ballot, options.length, parameters).length > 0)
		return 'malformed';
	await putPaperEntry(tx, { voteId, sheet, enteredBy: accountId, ballot });
	await recordEvent(tx, {
		...{ kind: 'vote-sheet-typed', contractId, actorId: accountId },
		...{ subject: { type: 'vote', id: voteId }, data: { sheet } }
	});
	return stateOfSheet([...others.map((entry) => entry.ballot), ballot]);
}
