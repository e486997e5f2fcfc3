import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { appendToBoard } from '../box/board.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import { bureauListOf, isReady, listTrustees } from '../bureau/queries.server.ts';
import { createInbox } from '../box/inbox.server.ts';
import { createPaperBox } from '../box/paper-box.server.ts';
import { createPending } from '../box/pending.server.ts';
import { serverKeys } from '../box/server-keys.server.ts';
import { findObjectVersion, listOptions, listVoteGroups, type Vote } from '../queries.server.ts';
import { isSealedToMembers } from '../rules.ts';
import { hashOfBureau, listProblems, type BureauList } from '../sealing/bureau-list.ts';
import { vote, voter } from '../tables.server.ts';
import { readRollPlan } from '../roll/electorate.server.ts';
import { drawSecretOf } from './draw-secret.server.ts';
import { seedOf, type DrawParts } from './draw-seed.ts';
import { frozenOf, type Frozen } from './frozen.ts';

export type OpenVoteRefusal =
	'gone' | 'not-announced' | 'withdrawn' | 'too-early' | 'too-late' | 'no-voters' | 'no-key';

/**
 * Opens a vote whose hour has come by the clock of the database: writes the roll, freezes what is voted on with its hashes,
 * and begins the board, in one transaction. Whoever comes second finds it done. Null when it is open. `now` is for tests.
 */
export async function openVote(
	db: Db,
	{ voteId, now }: { voteId: string; now?: Date }
): Promise<OpenVoteRefusal | null> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('update');
		if (!row) return 'gone';
		if (row.openedAt !== null) return null;
		const at = now ?? (await readClock(tx));
		const refusal = whyNotOpen(row, at);
		if (refusal) return refusal;
		const keys = await findKeys(tx, row);
		if (!keys) return 'no-key';
		const roll = await writeRoll(tx, row, at);
		if (roll.count === 0) return 'no-voters';
		await freeze(tx, row, { roll, keys, at });
		return null;
	});
}

/** What keeps a vote from opening, as far as its row tells. */
export function whyNotOpen(row: Vote, now: Date): OpenVoteRefusal | null {
	if (row.withdrawnAt) return 'withdrawn';
	if (!row.announcedAt || !row.opensAt || !row.closesAt) return 'not-announced';
	if (now < row.opensAt) return 'too-early';
	// Nobody could have voted: it is announced again with other dates.
	return now >= row.closesAt ? 'too-late' : null;
}

/** What ballots are sealed to: one key, or the devices of a bureau. */
type Keys = { publicKey: Uint8Array | null; bureau: BureauList | null };

/**
 * Of a secret vote: the bureau whose members all proved their keys and confirmed those of the others; or, prepared before decision 0038,
 * the key that was dealt, once the device of each holds its share.
 */
async function findKeys(tx: Db, row: Vote): Promise<Keys | null> {
	if (row.secrecy !== 'secret')
		return { publicKey: serverKeys().ballotKeyOf(row.id).publicKey, bureau: null };
	const trustees = await listTrustees(tx, row.id);
	if (!trustees.every(isReady)) return null;
	if (!isSealedToMembers(row)) return row.publicKey && { publicKey: row.publicKey, bureau: null };
	const bureau = bureauListOf(row, trustees);
	if (!bureau || (await listProblems(bureau)).length > 0) return null;
	return { publicKey: null, bureau };
}

async function writeRoll(tx: Db, row: Vote, now: Date): Promise<Frozen['roll']> {
	const plan = await readRollPlan(tx, { vote: row, now });
	for (const { voterId, accountId } of plan.links)
		await tx
			.update(voter)
			.set({ accountId })
			.where(and(eq(voter.voteId, row.id), eq(voter.id, voterId)));
	const [last] = await tx
		.select({ number: sql<number>`coalesce(max(${voter.number}), 0)::int` })
		.from(voter)
		.where(eq(voter.voteId, row.id));
	const entered = plan.added.map(({ accountId, name, origin }, index) => ({
		...{ voteId: row.id, accountId, name, origin, number: last!.number + index + 1 }
	}));
	for (let from = 0; from < entered.length; from += 1_000)
		await tx.insert(voter).values(entered.slice(from, from + 1_000));
	return hashRoll(tx, row.id);
}

/** The fingerprint of a roll: one line for each voter, none of which can be guessed from a name or an address. */
export async function hashRoll(db: Db, voteId: string): Promise<Frozen['roll']> {
	const rows = await db
		.select({
			number: voter.number,
			id: voter.id,
			origin: voter.origin,
			account: voter.accountId,
			email: voter.email,
			code: voter.codeHash
		})
		.from(voter)
		.where(and(eq(voter.voteId, voteId), isNull(voter.revokedAt)))
		.orderBy(asc(voter.number));
	return { count: rows.length, sha256: sha256Hex(rows.map(canonicalJson).join('\n')) };
}

type Freezing = { roll: Frozen['roll']; keys: Keys; at: Date };

async function freeze(tx: Db, row: Vote, { roll, keys, at }: Freezing): Promise<void> {
	const voteId = row.id;
	const { publicKey, bureau } = keys;
	const draw = row.drawsTies ? await drawPartsOf(row, bureau) : null;
	const drawSeed = draw && (await seedOf(draw));
	const content = frozenOf({
		vote: { ...row, opensAt: row.opensAt!, closesAt: row.closesAt! },
		version: await findObjectVersion(tx, row),
		options: await listOptions(tx, voteId),
		groups: await listVoteGroups(tx, voteId),
		...{ roll, draw, drawSeed, bureau, publicKey: publicKey && base64UrlOf(publicKey) }
	});
	const frozen = canonicalJson(content);
	const frozenSha256 = sha256Hex(frozen);
	const hashes = { frozenSha256, rollSha256: roll.sha256, rollCount: roll.count };
	await createInbox(tx, voteId);
	if (bureau) await createPending(tx, voteId);
	if (row.allowsPaper) await createPaperBox(tx, voteId);
	await tx
		.update(vote)
		.set({ ...hashes, frozen, drawSeed, publicKey, openedAt: at, revision: row.revision + 1 })
		.where(eq(vote.id, voteId));
	await appendToBoard(tx, {
		...{ voteId, kind: 'opened' },
		data: {
			...hashes,
			publicKey: content.publicKey,
			drawSeed,
			...(content.draw && { draw: content.draw }),
			...hoursOf(content),
			...(bureau && { bureau })
		}
	});
	await recordEvent(tx, {
		kind: 'vote-opened',
		contractId: row.contractId,
		subject: { type: 'vote', id: voteId }
	});
}

const drawPartsOf = async (row: Vote, bureau: BureauList | null): Promise<DrawParts> => ({
	...{ vote: row.id, secret: drawSecretOf(row.id), words: row.drawWords },
	bureau: bureau && (await hashOfBureau(bureau))
});

const hoursOf = ({ opensAt, closesAt }: Frozen) => ({ opensAt, closesAt });

/** Opens what is due; gives what could not be, with the reason, for the log. */
export async function openDueVotes(
	db: Db
): Promise<{ opened: string[]; refused: { voteId: string; refusal: OpenVoteRefusal }[] }> {
	const due = await db
		.select({ id: vote.id })
		.from(vote)
		.where(
			and(
				isNotNull(vote.announcedAt),
				isNull(vote.openedAt),
				isNull(vote.withdrawnAt),
				lte(vote.opensAt, sql`clock_timestamp()`)
			)
		);
	const opened: string[] = [];
	const refused: { voteId: string; refusal: OpenVoteRefusal }[] = [];
	for (const { id: voteId } of due) {
		const refusal = await openVote(db, { voteId });
		if (refusal) refused.push({ voteId, refusal });
		else opened.push(voteId);
	}
	return { opened, refused };
}
