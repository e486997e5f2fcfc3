import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { monthsBefore, ROLL_MONTHS, ROLL_MONTHS_AT_MOST } from '../treatments/durations.ts';
import type { CopyRow, Leaving, PersonalData, Person } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import type { voteTreatments } from './personal-data.ts';
import { castWayLabel, gestureLabel } from './personal-data-messages.ts';
import { openedBallot, vote, voteCast, voter, voteReason, voteTrustee } from './tables.server.ts';

const isPerson = ({ accountId, email }: Person) =>
	or(eq(voter.accountId, accountId), sql`lower(${voter.email}) = ${email}`);

export const votePersonalData: PersonalData<KeyOf<typeof voteTreatments>> = {
	copy: {
		roll: async (db, person) => {
			const rows = await linesOf(db, person);
			return rows.map(({ line, title }) => ({
				...{ vote: title, number: line.number, name: line.name, email: line.email }
			}));
		},
		signing: async (db, person) => {
			const rows = await linesOf(db, person);
			return rows.map(({ title, way }) => ({
				...{ vote: title, voted: way !== null, by: way && castWayLabel(way) }
			}));
		},
		ballots: copyPublicNames,
		votes: copyBureaus
	},
	erase: async (tx, leaving) => {
		await eraseInPublicVotes(tx, leaving);
		await eraseOnRolls(tx, leaving);
	},
	expire: { roll: forgetRolls }
};

async function linesOf(db: Db, person: Person) {
	return db
		.select({ line: voter, title: vote.title, way: voteCast.way })
		.from(voter)
		.innerJoin(vote, eq(vote.id, voter.voteId))
		.leftJoin(voteCast, eq(voteCast.voterId, voter.id))
		.where(isPerson(person))
		.orderBy(asc(vote.createdAt));
}

/** In a public vote a name stands beside each ballot and each reason: that of the roll. */
async function namesInPublicVotes(db: Db, person: Person) {
	return db
		.select({ voteId: vote.id, title: vote.title, name: voter.name })
		.from(voter)
		.innerJoin(vote, and(eq(vote.id, voter.voteId), eq(vote.secrecy, 'public')))
		.where(and(isPerson(person), sql`${voter.name} <> ''`));
}

async function copyPublicNames(db: Db, person: Person): Promise<CopyRow[]> {
	const rows: CopyRow[] = [];
	for (const { voteId, title, name } of await namesInPublicVotes(db, person)) {
		const own = and(eq(openedBallot.voteId, voteId), eq(openedBallot.voterName, name));
		const ballots = await db.select().from(openedBallot).where(own);
		const reasons = await db
			.select()
			.from(voteReason)
			.where(and(eq(voteReason.voteId, voteId), eq(voteReason.voterName, name)));
		rows.push(
			...ballots.map(({ ballot }) => ({ vote: title, name, choice: JSON.stringify(ballot) })),
			...reasons.map(({ words }) => ({ vote: title, name, words }))
		);
	}
	return rows;
}

async function copyBureaus(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const made = await db.select().from(vote).where(eq(vote.createdBy, accountId));
	const seats = await db
		.select({ title: vote.title })
		.from(voteTrustee)
		.innerJoin(vote, eq(vote.id, voteTrustee.voteId))
		.where(eq(voteTrustee.accountId, accountId));
	return [
		...made.map(({ title, createdAt }) => ({
			...{ event: gestureLabel('created'), vote: title, date: createdAt }
		})),
		...seats.map(({ title }) => ({ event: gestureLabel('bureau'), vote: title }))
	];
}

/** Two people of one name are not told apart in what was published: both stand there without it from now on. */
async function eraseInPublicVotes(tx: Db, leaving: Leaving): Promise<void> {
	const voterName = leaving.nameAfter;
	for (const { voteId, name } of await namesInPublicVotes(tx, leaving)) {
		await tx
			.update(openedBallot)
			.set({ voterName })
			.where(and(eq(openedBallot.voteId, voteId), eq(openedBallot.voterName, name)));
		await tx
			.update(voteReason)
			.set({ voterName })
			.where(and(eq(voteReason.voteId, voteId), eq(voteReason.voterName, name)));
	}
}

/**
 * Before opening, lines go. From then on they stay, so that the count still stands, without a name, an address or a code. A line
 * with an address alone, in a vote that is open, is not this account’s: it goes with the roll.
 */
async function eraseOnRolls(tx: Db, leaving: Leaving): Promise<void> {
	const votes = (where: ReturnType<typeof and>) =>
		tx.select({ id: vote.id }).from(vote).where(where);
	const unopened = votes(isNull(vote.openedAt));
	await tx.delete(voter).where(and(isPerson(leaving), inArray(voter.voteId, unopened)));
	const done = votes(or(isNotNull(vote.publishedAt), isNotNull(vote.withdrawnAt)));
	await tx
		.update(voter)
		.set({ name: leaving.nameAfter, email: null, codeHash: null })
		.where(
			or(
				eq(voter.accountId, leaving.accountId),
				and(isPerson(leaving), inArray(voter.voteId, done))
			)
		);
}

/** Only numbers are left of a roll that has passed its day; one that never served goes. */
async function forgetRolls(db: Db, now: Date): Promise<void> {
	const limit = monthsBefore(now, ROLL_MONTHS);
	const atMost = monthsBefore(now, ROLL_MONTHS_AT_MOST);
	const ended = db
		.select({ id: vote.id })
		.from(vote)
		.where(
			and(
				isNotNull(vote.openedAt),
				or(
					lt(vote.withdrawnAt, limit),
					and(isNotNull(vote.publishedAt), lt(vote.concludedAt, limit)),
					lt(vote.publishedAt, atMost)
				)
			)
		);
	await db
		.update(voter)
		.set({ name: '', email: null, accountId: null, codeHash: null })
		.where(
			and(
				inArray(voter.voteId, ended),
				sql`(${voter.name} <> '' or num_nonnulls(${voter.email}, ${voter.accountId}, ${voter.codeHash}) > 0)`
			)
		);
	const unused = db
		.select({ id: vote.id })
		.from(vote)
		.where(and(isNull(vote.openedAt), lt(vote.createdAt, atMost)));
	await db.delete(voter).where(inArray(voter.voteId, unused));
}

/** The secret votes whose count may need the share of this person: opened, and not counted yet. */
export async function listSharesHeld(
	db: Db,
	{ accountId }: { accountId: string }
): Promise<{ title: string }[]> {
	return db
		.select({ title: vote.title })
		.from(voteTrustee)
		.innerJoin(vote, eq(vote.id, voteTrustee.voteId))
		.where(
			and(
				eq(voteTrustee.accountId, accountId),
				isNotNull(vote.openedAt),
				isNull(vote.publishedAt),
				isNull(vote.withdrawnAt)
			)
		);
}
