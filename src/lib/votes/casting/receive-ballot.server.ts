import { firstIn, typedOf, type Typed } from '../../shared/typed-form.ts';
import { bytesOf } from '../../shared/bytes.ts';
import type { Db } from '../../database/database.server.ts';
import type { Ballot } from '../methods/ballots.ts';
import type { BallotProblem } from '../methods/ballot-problems.ts';
import type { Vote } from '../queries.server.ts';
import { readBallotSetup } from '../ballot/ballot-setup.server.ts';
import { castBallot, type CastAnswer } from './cast-ballot.server.ts';
import { castFromForm } from './cast-from-form.server.ts';
import type { CastRefusal } from '../ballot/cast-rules.ts';
import { readBallot, type FieldProblem } from '../ballot/read-ballot.ts';
import type { WhoVotes } from '../roll/who-votes.server.ts';
import { isId } from '../../shared/ids.ts';

/** What goes back to the page: what was typed, and why it is no ballot yet or was not taken. */
export type BallotAnswer = {
	typed: Typed;
	formId: string;
	review: Ballot | null;
	problems: BallotProblem[];
	fields: Record<string, FieldProblem>;
	refusal: CastRefusal | 'no-script' | null;
};

/** Longer than any envelope: the rest is no envelope anyhow. */
const ENVELOPE_MAX = 8_192;

const nothing = { review: null, problems: [], fields: {} };

/** A choice that only a device may seal is not even read here. */
const isSealedByDevices = ({ secrecy, withoutScript }: Vote): boolean =>
	secrecy === 'secret' && withoutScript !== 'confidential';

/** The form of a request, read when it is called: a choice that only a device may seal never is. */
type ReadForm = () => Promise<FormData>;

/** Reads the form; a ballot comes back as `review`, nothing is cast. */
export async function reviewBallot(
	db: Db,
	{ vote, readForm }: { vote: Vote; readForm: ReadForm }
): Promise<BallotAnswer> {
	if (isSealedByDevices(vote)) return { typed: {}, formId: '', ...nothing, refusal: 'no-script' };
	const typed = typedOf(await readForm());
	const { parameters, options } = await readBallotSetup(db, vote);
	const read = readBallot(typed, { parameters, optionCount: options.length });
	const formId = firstIn(typed, 'form-id');
	const empty = { typed, formId, ...nothing, refusal: null };
	if ('ballot' in read) return { ...empty, review: read.ballot };
	return { ...empty, ...read };
}

type Voting = { vote: Vote; who: WhoVotes };

/** Casts what was reviewed. The receipt, or the page again with its reason and everything that was typed. */
export async function receiveBallot(
	db: Db,
	{ vote, who, readForm }: Voting & { readForm: ReadForm }
): Promise<CastAnswer | BallotAnswer> {
	const answer = await reviewBallot(db, { vote, readForm });
	if (answer.review === null) return answer;
	if (!who.voter) return { ...answer, refusal: 'not-a-voter' };
	if (!isId(answer.formId)) return { ...answer, refusal: 'replayed' };
	const { options } = await readBallotSetup(db, vote);
	const cast = await castFromForm(db, {
		...{ vote, voterId: who.voter.id, formId: answer.formId },
		...{ ballot: answer.review, optionCount: options.length }
	});
	return 'receipt' in cast ? cast : { ...answer, refusal: cast.refusal };
}

/** Takes an envelope that the voter’s browser sealed: the server sees no choice. */
export async function receiveEnvelope(
	db: Db,
	{ vote, who, form }: Voting & { form: FormData }
): Promise<CastAnswer> {
	const typed = typedOf(form);
	const castId = firstIn(typed, 'cast');
	if (!who.voter) return { refusal: 'not-a-voter' };
	// An identifier that is no identifier would be a line of the board that nobody finds: it counts as malformed.
	const isNamed = isId(castId);
	return castBallot(db, {
		...{ voteId: vote.id, voterId: who.voter.id },
		castId: isNamed ? castId : crypto.randomUUID(),
		envelope: isNamed ? envelopeOf(firstIn(typed, 'envelope')) : new Uint8Array()
	});
}

function envelopeOf(text: string): Uint8Array {
	if (text.length > ENVELOPE_MAX || !/^[\w-]*$/.test(text)) return new Uint8Array();
	try {
		return bytesOf(text);
	} catch {
		return new Uint8Array();
	}
}
