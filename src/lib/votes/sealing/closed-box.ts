import { bytesOf, digestOf } from '../../shared/bytes.ts';
import { isSameSet, standingCasts } from '../box/board-casts.ts';
import type { BureauList } from './bureau-list.ts';
import { inSlices } from './slices.ts';

export type BoardLine = { position: number; kind: string; entry: string; hash: string };
/** `envelope` in base64url. Nobody’s name comes with it. */
export type SealedBallot = { castId: string; envelope: string };

/** A closed box as the server gives it to the devices of its bureau. */
export type ClosedBox = {
	voteId: string;
	/** What was frozen at opening, as the server tells it now. */
	frozen: string;
	board: readonly BoardLine[];
	envelopes: readonly SealedBallot[];
};

export type BoxRefusal =
	/** An entry of the board was changed, is missing, or is of another vote; or the vote is not closed. */
	| 'broken-board'
	/** The question, the options or the key are not those that the board opened with. */
	| 'other-questions'
	/** One envelope more, less, or touched: opening it could single somebody out. */
	| 'other-set'
	/** So few ballots that the result would tell who voted what. */
	| 'too-few';

export type Questions = {
	parameters: unknown;
	options: readonly unknown[];
	minBallots: number;
	/** The key of a vote whose key was dealt, base64url; null where ballots are sealed to each member. */
	publicKey: string | null;
	bureau?: BureauList;
};

export type CheckedBallot = { castId: string; bytes: Uint8Array; hash: string };
/** `head`: hash of the last entry. Ballots in the order of their identifiers. */
export type CheckedBox = { head: string; questions: Questions; ballots: CheckedBallot[] };

/** Checks the board from its first entry to its last, and refuses any other set of envelopes, before anything is opened. */
export async function checkBox(box: ClosedBox): Promise<CheckedBox | { refusal: BoxRefusal }> {
	const { voteId, frozen, board, envelopes } = box;
	const head = await checkBoard(board, voteId);
	if (head === null) return { refusal: 'broken-board' };
	const questions = await checkQuestions(frozen, board[0]!);
	if (questions === null) return { refusal: 'other-questions' };
	const ballots = await inSlices(envelopes, hashedEnvelope);
	if (!isSameSet(standingCasts(board), ballots)) return { refusal: 'other-set' };
	if (envelopes.length < questions.minBallots) return { refusal: 'too-few' };
	ballots.sort((a, b) => (a.castId < b.castId ? -1 : 1));
	return { head, questions, ballots };
}

/** The hash of the last entry when the chain holds from the opening to the closing, else null. */
async function checkBoard(board: readonly BoardLine[], voteId: string): Promise<string | null> {
	const digests = await inSlices(board, ({ entry }) => digestOf(entry));
	let previous: string | null = null;
	for (const [position, { entry, hash, kind }] of board.entries()) {
		if (digests[position] !== hash) return null;
		const said = readEntry(entry);
		const follows = said?.previous === previous && said.position === position;
		if (!follows || said.kind !== kind || said.vote !== voteId) return null;
		previous = hash;
	}
	const isWhole = board[0]?.kind === 'opened' && board.at(-1)?.kind === 'closed';
	return isWhole ? previous : null;
}

type Entry = {
	previous: string | null;
	position: number;
	kind: string;
	vote: string;
	data: Record<string, unknown>;
};

function readEntry(entry: string): Entry | null {
	try {
		return JSON.parse(entry) as Entry;
	} catch {
		return null;
	}
}

async function checkQuestions(frozen: string, opened: BoardLine): Promise<Questions | null> {
	const { data } = readEntry(opened.entry)!;
	if ((await digestOf(frozen)) !== data.frozenSha256) return null;
	const questions = JSON.parse(frozen) as Questions;
	return questions.publicKey === data.publicKey ? questions : null;
}

async function hashedEnvelope({ castId, envelope }: SealedBallot): Promise<CheckedBallot> {
	const bytes = bytesOf(envelope);
	return { castId, bytes, hash: await digestOf(bytes) };
}
