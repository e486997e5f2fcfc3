import { parse } from 'valibot';
import { bytesOf } from '../../shared/bytes.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { isSameSet, standingCasts } from '../box/board-casts.ts';
import { importPrivateKey, openEnvelope, paddedLength } from '../box/envelope.ts';
import { isValidBallot } from '../methods/ballot-problems.ts';
import { asTotals } from '../methods/as-totals.ts';
import { parametersSchema } from '../methods/parameters.ts';
import { reasonsOf } from '../methods/reasons.ts';
import { joinShares } from './bureau-keys.ts';
import { digestOf } from '../../shared/bytes.ts';

export type BoardLine = { position: number; kind: string; entry: string; hash: string };
/** `envelope` in base64url. Nobody’s name comes with it. */
export type SealedBallot = { castId: string; envelope: string };

export type ToOpen = {
	voteId: string;
	/** What was frozen at opening, as the server tells it now. */
	frozen: string;
	board: readonly BoardLine[];
	envelopes: readonly SealedBallot[];
	shares: readonly Uint8Array[];
};

export type OpeningRefusal =
	/** An entry of the board was changed, is missing, or is of another vote; or the vote is not closed. */
	| 'broken-board'
	/** The question, the options or the key are not those that the board opened with. */
	| 'other-questions'
	/** One envelope more, less, or touched: opening it could single somebody out. */
	| 'other-set'
	/** So few ballots that the result would tell who voted what. */
	| 'too-few'
	/** The shares do not give the key of this vote. */
	| 'other-key';

type Questions = {
	parameters: unknown;
	options: readonly unknown[];
	minBallots: number;
	publicKey: string;
};

/**
 * What a member’s device does after closing: checks the board from its first entry to its last, refuses any other set of
 * envelopes, joins the shares, opens each ballot, and keeps of them the totals only. Two devices that are given the same find
 * the same text.
 */
export async function openUrn({
	voteId,
	frozen,
	board,
	envelopes,
	shares
}: ToOpen): Promise<{ totals: string } | { refusal: OpeningRefusal }> {
	const head = await checkBoard(board, voteId);
	if (head === null) return { refusal: 'broken-board' };
	const questions = await checkQuestions(frozen, board[0]!);
	if (questions === null) return { refusal: 'other-questions' };
	const hashed = await Promise.all(envelopes.map(hashedEnvelope));
	if (!isSameSet(standingCasts(board), hashed)) return { refusal: 'other-set' };
	if (envelopes.length < questions.minBallots) return { refusal: 'too-few' };
	const pair = await joinShares(shares, bytesOf(questions.publicKey));
	if (!pair) return { refusal: 'other-key' };
	const privateKey = await importPrivateKey(pair);
	pair.scalar.fill(0);
	const optionCount = questions.options.length;
	const open = async ({ castId, bytes }: (typeof hashed)[number]) => {
		const { publicKey } = pair;
		const length = paddedLength(optionCount);
		const sealed = { voteId, castId, publicKey, envelope: bytes, privateKey, length };
		return { ballot: (await openEnvelope(sealed))?.ballot ?? null, count: 1 };
	};
	const opened = await Promise.all(hashed.map(open));
	const parameters = parse(parametersSchema, questions.parameters);
	const ballots = asTotals(opened, optionCount, parameters);
	const valid = opened.filter(({ ballot }) => isValidBallot(ballot, optionCount, parameters));
	return { totals: canonicalJson({ ballots, head, reasons: reasonsOf(valid), vote: voteId }) };
}

/** The hash of the last entry when the chain holds from the opening to the closing, else null. */
async function checkBoard(board: readonly BoardLine[], voteId: string): Promise<string | null> {
	let previous: string | null = null;
	for (const [position, { entry, hash, kind }] of board.entries()) {
		if ((await digestOf(new TextEncoder().encode(entry))) !== hash) return null;
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
	const hash = await digestOf(new TextEncoder().encode(frozen));
	if (hash !== data.frozenSha256) return null;
	const questions = JSON.parse(frozen) as Questions;
	return questions.publicKey === data.publicKey ? questions : null;
}

async function hashedEnvelope({ castId, envelope }: SealedBallot) {
	const bytes = bytesOf(envelope);
	return { castId, bytes, hash: await digestOf(bytes) };
}
