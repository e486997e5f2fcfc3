import { base64UrlOf, digestOf } from '#lib/shared/bytes.ts';
import { canonicalJson } from '#lib/shared/canonical-json.ts';
import { paddedLength } from '#lib/votes/box/envelope.ts';
import { DEFAULTS } from '#lib/votes/methods/parameters.ts';
import type { BoardLine, ClosedBox, SealedBallot } from '#lib/votes/sealing/closed-box.ts';
import type { BureauList } from '#lib/votes/sealing/bureau-list.ts';
import { sealForBureau } from '#lib/votes/sealing/sealed-ballot.ts';

type Entry = { kind: string; data: object };

/** A board whose lines follow one another, as far as devices check it. */
export async function chainedBoard(vote: string, entries: readonly Entry[]): Promise<BoardLine[]> {
	const board: BoardLine[] = [];
	for (const [position, { kind, data }] of entries.entries()) {
		const previous = board.at(-1)?.hash ?? null;
		const entry = canonicalJson({ data, kind, position, previous, vote });
		board.push({ position, kind, entry, hash: await digestOf(entry) });
	}
	return board;
}

type Ballots = { castId: string; envelope: Uint8Array }[];

/** The closed box of these envelopes, among three options of which any number is approved. */
export async function boxOf(bureau: BureauList, ballots: Ballots): Promise<ClosedBox> {
	const options = ['Bus', 'Car', 'Vélo'];
	const questions = { parameters: DEFAULTS.approval, options, minBallots: 5, publicKey: null };
	const frozen = canonicalJson({ ...questions, bureau });
	const envelopes: SealedBallot[] = [];
	const frozenSha256 = await digestOf(frozen);
	const entries: Entry[] = [{ kind: 'opened', data: { frozenSha256, publicKey: null } }];
	for (const { castId, envelope } of ballots) {
		envelopes.push({ castId, envelope: base64UrlOf(envelope) });
		const data = { cast: castId, envelope: await digestOf(envelope), replaces: null };
		entries.push({ kind: 'cast', data });
	}
	entries.push({ kind: 'closed', data: { cast: ballots.length } });
	const board = await chainedBoard(bureau.vote, entries);
	return { voteId: bureau.vote, frozen, board, envelopes };
}

/** These approvals, each sealed as the browser of a voter does. */
export async function sealAll(
	bureau: BureauList,
	approvals: readonly (readonly number[])[]
): Promise<Ballots> {
	const length = paddedLength(3);
	const sealed: Ballots = [];
	for (const marks of approvals) {
		const castId = crypto.randomUUID();
		const ballot = { marks };
		sealed.push({ castId, envelope: await sealForBureau({ castId, bureau, ballot, length }) });
	}
	return sealed;
}
