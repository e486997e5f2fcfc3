import { randomBytes } from 'node:crypto';
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { appendToBoard } from '../box/board.server.ts';
import { lockVote, type Vote } from '../queries.server.ts';
import { isFrozen } from '../rules.ts';
import { voteCast, voter } from '../tables.server.ts';
import { hashCode } from './code-hash.server.ts';
import { drawCode } from '../../shared/typed/secret-code.ts';
import { readCsv } from '../../shared/lists/csv-file.server.ts';
import { readRoll, type RollContext, type RollFile } from './roll-file.ts';

/** Letters printed at once: more than a coordination folds in a morning. */
export const LETTERS_MAX = 300;
/** What one vote may have of them, with those that were replaced. */
const LETTERS_IN_ALL = 5_000;

/** Of a letter that was revoked. */
const REASON_MAX = 300;

type Place = { contractId: string; voteId: string; actorId: string };
export type KeepRefusal = 'gone' | 'frozen' | 'withdrawn';

async function lockRoll(tx: Db, place: Place): Promise<Vote | KeepRefusal> {
	const row = await lockVote(tx, place);
	if (!row) return 'gone';
	if (row.withdrawnAt) return 'withdrawn';
	return isFrozen(row) ? 'frozen' : row;
}

async function lastNumber(tx: Db, voteId: string): Promise<number> {
	const [last] = await tx
		.select({ number: sql<number>`coalesce(max(${voter.number}), 0)::int` })
		.from(voter)
		.where(eq(voter.voteId, voteId));
	return last!.number;
}

const happened = (tx: Db, kind: string, place: Place, data: Record<string, unknown>) =>
	recordEvent(tx, {
		...{ kind, contractId: place.contractId, actorId: place.actorId },
		...{ subject: { type: 'vote', id: place.voteId }, data }
	});

/** The addresses on the roll of a vote already. */
export async function listKnownEmails(db: Db, voteId: string): Promise<Set<string>> {
	const rows = await db
		.select({ email: voter.email })
		.from(voter)
		.where(and(eq(voter.voteId, voteId), isNotNull(voter.email)));
	return new Set(rows.map(({ email }) => email!));
}

/** Adds the lines of a file that can be read; gives the file as it was read, with what is wrong in the others. */
export async function importRoll(
	db: Db,
	{ text, chosen = null, ...place }: Place & { text: string; chosen?: RollContext['chosen'] }
): Promise<RollFile | KeepRefusal> {
	return db.transaction(async (tx) => {
		const row = await lockRoll(tx, place);
		if (typeof row === 'string') return row;
		const file = readRoll(readCsv(text), { known: await listKnownEmails(tx, row.id), chosen });
		const first = (await lastNumber(tx, row.id)) + 1;
		const voters = file.lines.map(({ name, email }, index) => ({
			...{ voteId: row.id, origin: 'imported' as const, number: first + index, name, email }
		}));
		for (let from = 0; from < voters.length; from += 1_000)
			await tx.insert(voter).values(voters.slice(from, from + 1_000));
		if (voters.length) await happened(tx, 'vote-roll-imported', place, { count: voters.length });
		return file;
	});
}

/** Takes an imported line off the roll, before opening. Null when it is done. */
export async function removeFromRoll(
	db: Db,
	{ voterId, ...place }: Place & { voterId: string }
): Promise<KeepRefusal | null> {
	return db.transaction(async (tx) => {
		const row = await lockRoll(tx, place);
		if (typeof row === 'string') return row;
		const removed = await tx
			.delete(voter)
			.where(and(eq(voter.voteId, row.id), eq(voter.id, voterId), eq(voter.origin, 'imported')))
			.returning({ id: voter.id });
		if (removed.length) await happened(tx, 'vote-roll-line-removed', place, {});
		return null;
	});
}

export type Letter = { number: number; code: string };

type NewLetters = Place & {
	count: number;
	/** The letters that these replace, which no longer open anything: their identifiers. */
	replaces?: readonly string[];
};

/**
 * Draws personal codes, one a letter. They are given once, to be printed: only their hashes are kept, so nobody can print
 * them again. New letters for the same people are new codes, and those they replace are revoked.
 */
export async function createLetters(
	db: Db,
	{ count, replaces = [], ...place }: NewLetters
): Promise<Letter[] | KeepRefusal | 'too-many'> {
	return db.transaction(async (tx) => {
		const row = await lockRoll(tx, place);
		if (typeof row === 'string') return row;
		const wanted = count + replaces.length;
		const printed = await tx.$count(voter, and(eq(voter.voteId, row.id), isCode));
		if (wanted > LETTERS_MAX || Number(printed) + wanted > LETTERS_IN_ALL) return 'too-many';
		const revoked = await revokeAll(tx, { voteId: row.id, ids: replaces, reason: 'replaced' });
		const first = (await lastNumber(tx, row.id)) + 1;
		const letters = Array.from({ length: count + revoked }, (_, index) => ({
			number: first + index,
			code: drawCode(randomBytes)
		}));
		if (letters.length)
			await tx.insert(voter).values(
				letters.map(({ number, code }) => ({
					...{ voteId: row.id, origin: 'code' as const, number, codeHash: hashCode(code) }
				}))
			);
		await happened(tx, 'vote-letters-made', place, { count: letters.length, revoked });
		return letters;
	});
}

const isCode = eq(voter.origin, 'code');

async function revokeAll(
	tx: Db,
	{ voteId, ids, reason }: { voteId: string; ids: readonly string[]; reason: string }
): Promise<number> {
	if (ids.length === 0) return 0;
	const revoked = await tx
		.update(voter)
		.set({ revokedAt: sql`clock_timestamp()`, revokedReason: reason })
		.where(
			and(eq(voter.voteId, voteId), inArray(voter.id, [...ids]), isCode, isNull(voter.revokedAt))
		)
		.returning({ id: voter.id });
	return revoked.length;
}

export type RevokeRefusal =
	| 'gone'
	| 'withdrawn'
	| 'closed'
	| 'already-voted'
	| 'already-revoked'
	| 'reason-missing'
	| 'too-long';

/**
 * A letter that was lost no longer opens the vote. While the vote is open the board says that one was revoked, never which
 * person it was for. A letter that has voted is not taken back: its ballot is in the box, and nobody knows which it is.
 */
export async function revokeLetter(
	db: Db,
	{ voterId, reason, ...place }: Place & { voterId: string; reason: string }
): Promise<RevokeRefusal | null> {
	return db.transaction(async (tx) => {
		const row = await lockVote(tx, place);
		if (!row) return 'gone';
		if (row.withdrawnAt) return 'withdrawn';
		if (row.closedAt) return 'closed';
		if (reason.trim() === '') return 'reason-missing';
		if (reason.length > REASON_MAX) return 'too-long';
		// Held before looking whether it has voted: a cast under way is waited for.
		const [held] = await tx
			.select()
			.from(voter)
			.where(and(eq(voter.voteId, row.id), eq(voter.id, voterId), isCode))
			.for('update');
		if (!held) return 'gone';
		if (held.revokedAt) return 'already-revoked';
		if (Number(await tx.$count(voteCast, eq(voteCast.voterId, held.id))) > 0)
			return 'already-voted';
		await tx
			.update(voter)
			.set({ revokedAt: sql`clock_timestamp()`, revokedReason: reason.trim() })
			.where(eq(voter.id, held.id));
		if (row.openedAt)
			await appendToBoard(tx, { voteId: row.id, kind: 'revoked', data: { letter: held.number } });
		await happened(tx, 'vote-letter-revoked', place, { letter: held.number });
		return null;
	});
}
