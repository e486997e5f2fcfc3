import { firstIn, typedOf, type Typed } from '../../shared/typed-form.ts';
import type { Db } from '../../database/database.server.ts';
import { readBallotSetup } from '../ballot/ballot-setup.server.ts';
import { KIND, readBallot, type FieldProblem } from '../ballot/read-ballot.ts';
import type { BallotProblem } from '../methods/ballot-problems.ts';
import { INVALID_BALLOT } from '../methods/ballots.ts';
import type { Vote } from '../queries.server.ts';
import { SPOILED } from './sheet-fields.ts';
import { typeSheet, type SheetTyped } from './type-sheet.server.ts';

/** What goes back to the page: what was typed, and why it was not kept. */
export type SheetAnswer = {
	typed: Typed;
	problems: BallotProblem[];
	fields: Record<string, FieldProblem>;
	refusal: string | null;
};

type Place = { contractId: string; accountId: string; sheet: number };

/** Reads the form of a sheet and keeps it. */
export async function receiveSheet(
	db: Db,
	{ vote, form, ...place }: Place & { vote: Vote; form: FormData }
): Promise<SheetTyped | SheetAnswer> {
	const typed = typedOf(form);
	const { parameters, options } = await readBallotSetup(db, vote);
	const read =
		firstIn(typed, KIND) === SPOILED
			? { ballot: INVALID_BALLOT }
			: readBallot(typed, { parameters, optionCount: options.length, isPaper: true });
	if (!('ballot' in read)) return { typed, refusal: null, ...read };
	const answer = await typeSheet(db, { ...place, voteId: vote.id, ballot: read.ballot });
	if (typeof answer !== 'string') return answer;
	return { typed, problems: [], fields: {}, refusal: answer };
}
