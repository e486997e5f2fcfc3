import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { aggregateBallots } from '../methods/ballots.ts';
import { countVote } from '../methods/count-vote.ts';
import { findReason, type Reason } from '../methods/reasons.ts';
import { agreedSheets } from './agreed-sheets.ts';
import { dropPaperBox, listPaperEntries } from '../box/paper-box.server.ts';
import { isPaperMissing } from './paper-progress.server.ts';
import { countTicked } from './sheet-queries.server.ts';
import { openedBallot, vote, voteReason, voteResult } from '../tables.server.ts';
import {
	drawOrderOfVote,
	readBallotSetup,
	type BallotSetup
} from '../ballot/ballot-setup.server.ts';
import { appendToBoard, listBoard } from '../box/board.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import { countRefused } from '../box/board-casts.ts';
import { inRandomOrder } from '../box/random-order.server.ts';
import { WHOLE_BOARD } from './close-vote.server.ts';
import { dropInbox } from '../box/inbox.server.ts';
import { linesByWay, votersOf, type CountedLine, type OpenedLine } from './lines-by-way.ts';

type Vote = typeof vote.$inferSelect;
/** With its author’s name where the vote is public. */
export type NamedReason = Reason & { voterName: string | null };

/** Of a secret vote: what its devices found (SHA-256 of the text), and who signed it. */
export type BureauWord = {
	totals?: string;
	/** Identifiers of the ballots that stayed closed, when some did: members said that they had no share of them. */
	unreadable?: string[];
	signatures: { key: string; signature?: string }[];
};

const ROWS_AT_ONCE = 1_000;

/**
 * Counts and publishes a closed vote whose envelopes are opened: with its paper, in one transaction, and in random order, so that
 * nothing in the database says which ballot came from whom. Null when done, or done before.
 */
export async function publishCount(
	tx: Db,
	{ voteId, online, reasons = [], unopened = 0, bureau }: Counted
): Promise<'paper-missing' | null> {
	const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
	if (!held || held.publishedAt) return null;
	const setup = await readBallotSetup(tx, held);
	const paper = await readPaper(tx, held);
	if (paper === null) return 'paper-missing';
	const [castOnline, castOnPaper] = [votersOf(online), votersOf(paper)];
	const counted = inRandomOrder(linesByWay(held, { online, paper, setup }));
	const turnout = { cast: castOnline + unopened + castOnPaper, castOnPaper };
	const isShown = castOnline + castOnPaper >= held.minBallots;
	const result = isShown ? await countLines(held, counted, setup) : null;
	if (isShown) await writeReasons(tx, voteId, [...reasons, ...paper.flatMap(reasonOnPaper)]);
	const isMixed = castOnPaper > 0 && counted.some(({ way }) => way === null);
	const word = bureau && isMixed ? onlyWho(bureau) : bureau;
	await publish(tx, { held, result, counted: isShown ? counted : [], turnout, bureau: word });
	return null;
}

/**
 * Where few came on paper: with a hash of what the box alone held, or its signatures, anybody could try what is published less
 * each choice that those few may have made, and know which one is true.
 */
const onlyWho = ({ signatures }: BureauWord): BureauWord => ({
	signatures: signatures.map(({ key }) => ({ key }))
});

type Counted = {
	voteId: string;
	online: readonly OpenedLine[];
	/** Why people objected, apart from their ballots. */
	reasons?: readonly NamedReason[];
	/** Envelopes of a secret vote too few to be opened: they took part, and stay closed. */
	unopened?: number;
	bureau?: BureauWord;
};

async function countLines(
	held: Vote,
	counted: CountedLine[],
	{ parameters, options }: BallotSetup
) {
	const drawOrder = await drawOrderOfVote(held, options.length);
	return countVote(counted, { count: options.length, drawOrder }, parameters);
}

function reasonOnPaper({ ballot }: OpenedLine): NamedReason[] {
	const reason = findReason(ballot);
	return reason ? [{ ...reason, voterName: null }] : [];
}

async function writeReasons(
	tx: Db,
	voteId: string,
	reasons: readonly NamedReason[]
): Promise<void> {
	const rows = inRandomOrder([...reasons]).map((reason, at) => ({
		voteId,
		number: at + 1,
		...reason
	}));
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
		await tx.insert(voteReason).values(rows.slice(at, at + ROWS_AT_ONCE));
}

/** Null while a sheet is missing or typed in two ways. */
async function readPaper(tx: Db, held: Vote): Promise<OpenedLine[] | null> {
	if (!held.allowsPaper) return [];
	if (await isPaperMissing(tx, held)) return null;
	const sheets = agreedSheets(await listPaperEntries(tx, held.id));
	return sheets.map((ballot) => ({ ballot, count: 1, voterName: null }));
}

type Publication = {
	held: Vote;
	result: unknown;
	counted: CountedLine[];
	turnout: { cast: number; castOnPaper: number };
	bureau?: BureauWord;
};

async function publish(
	tx: Db,
	{ held, result, counted, turnout, bureau }: Publication
): Promise<void> {
	const voteId = held.id;
	const lines = await listBoard(tx, { voteId, limit: WHOLE_BOARD });
	const rows = counted.map((line, at) => ({ voteId, number: at + 1, ...line }));
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
		await tx.insert(openedBallot).values(rows.slice(at, at + ROWS_AT_ONCE));
	const refused = countRefused(lines);
	await tx.insert(voteResult).values({ voteId, result, refused, ...turnout });
	const hashes = { ballots: ballotsHash(counted), result: hashOf(result) };
	const paper = held.allowsPaper ? { paper: await paperOf(tx, held, turnout.castOnPaper) } : {};
	const data = { ...turnout, refused, ...hashes, ...paper, ...(bureau ? { bureau } : {}) };
	await appendToBoard(tx, { voteId, kind: 'result', data });
	await tx
		.update(vote)
		.set({ publishedAt: sql`clock_timestamp()` })
		.where(eq(vote.id, voteId));
	await dropInbox(tx, voteId);
	await dropPaperBox(tx, voteId);
	await recordEvent(tx, {
		kind: 'vote-published',
		contractId: held.contractId,
		subject: { type: 'vote', id: voteId },
		data: turnout
	});
}

/** Both numbers of the paper, for everybody to compare, and what explains that they differ. */
async function paperOf(tx: Db, { id, paperNote }: Vote, sheets: number) {
	return { ticked: await countTicked(tx, id), sheets, note: paperNote };
}

/**
 * What the board says of the ballots that were counted: the SHA-256 of `[{ballot, count}, …]` as canonical JSON, identical
 * ballots together, lines sorted by their text. The recount file holds these lines under `ballots`, and the result under
 * `result`.
 */
export function ballotsHash(counted: readonly Omit<CountedLine, 'voterName' | 'way'>[]): string {
	const lines = aggregateBallots(counted).map((line) => canonicalJson(line));
	return sha256Hex(`[${lines.sort().join(',')}]`);
}

export function hashOf(value: unknown): string {
	return sha256Hex(canonicalJson(value));
}
