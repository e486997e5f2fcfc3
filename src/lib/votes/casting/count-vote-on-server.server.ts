import { randomInt } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { CastWay } from '../kinds.ts';
import { countVote } from '../methods/count-vote.ts';
import { openedBallot, paperBallot, vote, voteCast, voteResult } from '../tables.server.ts';
import { drawOrderOfVote, readBallotSetup } from './ballot-setup.server.ts';
import { appendToBoard, listBoard, sha256Hex } from './board.server.ts';
import { countRefused } from './board-casts.ts';
import { WHOLE_BOARD } from './close-vote.server.ts';
import { dropInbox } from './inbox.server.ts';
import { openBallots, type OpenRefusal } from './open-ballots.server.ts';
import { agreedSheets } from './paper-sheets.ts';

type Vote = typeof vote.$inferSelect;
type Counting = { way: CastWay; ballot: unknown; count: number; voterName: string | null };

export type CountRefusal =
	| OpenRefusal
	| 'not-closed'
	/** A secret vote is opened by its bureau. */
	| 'secret'
	/** Paper ballots are waited for, or were not typed alike twice. */
	| 'paper-missing';

const ROWS_AT_ONCE = 1_000;

/**
 * Opens, counts and publishes a public or confidential vote: in one transaction, and in random order, so that nothing in the
 * database says which ballot came from whom. Null when done, or done before.
 */
export async function countVoteOnServer(
	db: Db,
	{ voteId }: { voteId: string }
): Promise<CountRefusal | null> {
	return db.transaction(async (tx) => {
		const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (!held?.closedAt || held.withdrawnAt) return 'not-closed';
		if (held.publishedAt) return null;
		if (held.secrecy === 'secret') return 'secret';
		const { parameters, options } = await readBallotSetup(tx, held);
		const online = await openBallots(tx, held, options.length);
		if (typeof online === 'string') return online;
		const paper = await readPaper(tx, voteId);
		if (paper === null) return 'paper-missing';
		const counted = inRandomOrder([
			...grouped(online, 'online'),
			...grouped(
				paper.map((ballot) => ({ ballot, voterName: null })),
				'paper'
			)
		]);
		const drawOrder = await drawOrderOfVote(held, options.length);
		const isShown = online.length + paper.length >= held.minBallots;
		const result = isShown
			? countVote(counted, { count: options.length, drawOrder }, parameters)
			: null;
		const turnout = { cast: online.length + paper.length, castOnPaper: paper.length };
		await publish(tx, { held, result, counted: isShown ? counted : [], turnout });
		return null;
	});
}

/** Null while a sheet is missing or typed in two ways. */
async function readPaper(tx: Db, voteId: string): Promise<unknown[] | null> {
	const ticked = and(eq(voteCast.voteId, voteId), eq(voteCast.way, 'paper'));
	const expected = await tx.$count(voteCast, ticked);
	const entries = await tx
		.select({ sheet: paperBallot.sheet, ballot: paperBallot.ballot })
		.from(paperBallot)
		.where(eq(paperBallot.voteId, voteId));
	const sheets = agreedSheets(entries);
	return sheets.length === expected ? sheets : null;
}

/** Identical ballots become one line with a count; where names are shown, each keeps its own. */
function grouped(
	ballots: readonly { ballot: unknown; voterName: string | null }[],
	way: CastWay
): Counting[] {
	const lines = new Map<string, Counting>();
	for (const { ballot, voterName } of ballots) {
		const key = canonicalJson(voterName === null ? [ballot] : [ballot, voterName, lines.size]);
		const known = lines.get(key);
		if (known) known.count += 1;
		else lines.set(key, { way, ballot, count: 1, voterName });
	}
	return [...lines.values()];
}

/** Fisher and Yates, drawn from the generator of the system. */
function inRandomOrder<T>(items: T[]): T[] {
	for (let at = items.length - 1; at > 0; at -= 1) {
		const other = randomInt(at + 1);
		[items[at], items[other]] = [items[other]!, items[at]!];
	}
	return items;
}

type Publication = {
	held: Vote;
	result: unknown;
	counted: Counting[];
	turnout: { cast: number; castOnPaper: number };
};

async function publish(tx: Db, { held, result, counted, turnout }: Publication): Promise<void> {
	const voteId = held.id;
	const lines = await listBoard(tx, { voteId, limit: WHOLE_BOARD });
	const rows = counted.map((line, at) => ({ voteId, number: at + 1, ...line }));
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
		await tx.insert(openedBallot).values(rows.slice(at, at + ROWS_AT_ONCE));
	const refused = countRefused(lines);
	await tx.insert(voteResult).values({ voteId, result, refused, ...turnout });
	const data = { ...turnout, refused, ballots: ballotsHash(counted), result: hashOf(result) };
	await appendToBoard(tx, { voteId, kind: 'result', data });
	await tx
		.update(vote)
		.set({ publishedAt: sql`clock_timestamp()` })
		.where(eq(vote.id, voteId));
	await dropInbox(tx, voteId);
	await recordEvent(tx, {
		kind: 'vote-published',
		contractId: held.contractId,
		subject: { type: 'vote', id: voteId },
		data: turnout
	});
}

/**
 * What the board says of the ballots that were counted: the SHA-256 of the list `{ballot, count, way}` as canonical JSON,
 * lines sorted by their text. The recount file holds that list under `ballots`, and the result under `result`.
 */
export function ballotsHash(counted: readonly Omit<Counting, 'voterName'>[]): string {
	const texts = counted.map(({ ballot, count, way }) => canonicalJson({ ballot, count, way }));
	return sha256Hex(`[${texts.sort().join(',')}]`);
}

export function hashOf(value: unknown): string {
	return sha256Hex(canonicalJson(value));
}
