import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Db } from '../../database/database.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { readBallotSetup, type BallotSetup } from '../ballot/ballot-setup.server.ts';
import { findBoardHead } from '../box/board.server.ts';
import { listEnvelopes } from '../box/inbox.server.ts';
import { publishCount } from '../counting/publish-count.server.ts';
import { asTotals } from '../methods/as-totals.ts';
import { reasonsOf } from '../methods/reasons.ts';
import type { Vote } from '../queries.server.ts';
import { isSealedToMembers } from '../rules.ts';
import { vote, voteTrustee } from '../tables.server.ts';
import { agreedTotals } from './bureau.ts';
import { isSignedBy } from '../sealing/device-keys.ts';
import { listTrustees, memberOf, type Trustee } from './queries.server.ts';

export type TotalsRefusal =
	| 'gone'
	| 'not-a-member'
	| 'not-closed'
	| 'no-share'
	| 'malformed'
	| 'bad-signature'
	/** Found on another board than the one that stands. */
	| 'other-board'
	/** Kept and agreed; published once the paper is typed. */
	| 'paper-missing';

export type Found = { voteId: string; accountId: string; totals: string; signature: string };

const TOTALS_MAX = 64 * 1024 * 1024;
const counted = v.strictObject({
	ballot: v.union([v.picklist(['blank', 'abstention']), v.strictObject({ marks: v.unknown() })]),
	count: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
});
const totalsSchema = v.strictObject({
	ballots: v.array(counted),
	head: v.string(),
	reasons: v.array(
		v.strictObject({ position: v.picklist(['objection', 'block']), words: v.string() })
	),
	/** Where ballots are sealed to members: those that stay closed. */
	unreadable: v.optional(v.array(v.string())),
	vote: v.string()
});
type Totals = v.InferOutput<typeof totalsSchema>;

/**
 * Keeps what the device of a member found, with their signature. When as many devices as it takes to open found the same, it is
 * the result: published in the same transaction, and the shares that were handed are forgotten.
 */
export async function recordTotals(db: Db, found: Found): Promise<TotalsRefusal | null> {
	const { voteId, accountId } = found;
	return db.transaction(async (tx) => {
		const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (!held || held.secrecy !== 'secret' || held.withdrawnAt) return 'gone';
		if (!held.closedAt || held.publishedAt) return 'not-closed';
		const me = (await listTrustees(tx, voteId)).find((one) => one.accountId === accountId);
		const setup = await readBallotSetup(tx, held);
		const refusal = await whyNotKept(tx, { found, me, setup, held });
		if (refusal) return refusal;
		await tx
			.update(voteTrustee)
			.set({ foundTotals: found.totals, signature: found.signature })
			.where(and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.accountId, accountId)));
		return publishAgreed(tx, voteId);
	});
}

async function whyNotKept(
	tx: Db,
	{ found, me, setup, held }: Keeping
): Promise<TotalsRefusal | null> {
	const { voteId, totals: text, signature } = found;
	if (!me) return 'not-a-member';
	const hasShare = isSealedToMembers(held) ? me.brought !== null : me.holdsShare;
	if (!me.signingKey || !hasShare) return 'no-share';
	const totals = readTotals(text, setup);
	if (!totals) return 'malformed';
	const signed = { text, signed: signature };
	if (!(await isSignedBy(base64UrlOf(me.signingKey), signed))) return 'bad-signature';
	const head = await findBoardHead(tx, voteId);
	const envelopes = await listEnvelopes(tx, voteId);
	const ballots = totals.ballots.reduce((sum, { count }) => sum + count, 0);
	const isOurs = totals.vote === voteId && totals.head === head?.hash;
	if (!isOurs || ballots !== envelopes.length) return 'other-board';
	if (!isSealedToMembers(held)) return totals.unreadable ? 'malformed' : null;
	return (await isClosedRightly(tx, held, totals)) ? null : 'malformed';
}

type Keeping = { found: Found; me: Trustee | undefined; setup: BallotSetup; held: Vote };

/** A ballot stays closed only where members said that they have no share of it, so many that those who brought do not open it. */
async function isClosedRightly(tx: Db, held: Vote, { unreadable }: Totals): Promise<boolean> {
	if (!unreadable || unreadable.join() !== [...new Set(unreadable)].sort().join()) return false;
	const came = (await listTrustees(tx, held.id)).flatMap(({ brought }) => brought ?? []);
	return unreadable.every(
		(castId) => came.filter(({ missing }) => !missing.includes(castId)).length < held.sharesNeeded!
	);
}

/** Null unless it is the one text for these ballots that any device would have made: nothing can be hidden in its shape. */
function readTotals(text: string, { parameters, options }: BallotSetup): Totals | null {
	if (text.length > TOTALS_MAX) return null;
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return null;
	}
	const read = v.safeParse(totalsSchema, data);
	if (!read.success) return null;
	const ballots = asTotals(read.output.ballots, options.length, parameters);
	const reasons = reasonsOf(
		read.output.reasons.map(({ position, words }) => ({
			ballot: { marks: position, reason: words }
		}))
	);
	const isKnown = parameters.method === 'consent' || reasons.length === 0;
	const isSame = canonicalJson({ ...read.output, ballots, reasons }) === text;
	return isKnown && isSame ? read.output : null;
}

/** Publishes what enough devices found alike; also once the paper that was waited for is typed. */
export async function publishAgreed(tx: Db, voteId: string): Promise<'paper-missing' | null> {
	const trustees = await listTrustees(tx, voteId);
	const [held] = await tx
		.select({ hasPaper: vote.allowsPaper, needed: vote.sharesNeeded })
		.from(vote)
		.where(eq(vote.id, voteId));
	const found = trustees.map((one) => ({ ...memberOf(one), trustee: one }));
	const agreed = agreedTotals(found, held!.needed ?? trustees.length);
	if (!agreed) return null;
	const { ballots, reasons, unreadable } = JSON.parse(agreed[0]!.trustee.foundTotals!) as Totals;
	const online = ballots.map((line) => ({ ...line, voterName: null }));
	const signatures = agreed.map(({ trustee }) => ({
		key: Buffer.from(trustee.signingKey!).toString('base64url'),
		signature: trustee.signature!
	}));
	const refusal = await publishCount(tx, {
		voteId,
		online,
		reasons: reasons.map((reason) => ({ ...reason, voterName: null })),
		bureau: {
			...{ signatures, totals: agreed[0]!.foundHash! },
			...(unreadable?.length ? { unreadable } : {})
		}
	});
	if (refusal) return refusal;
	await tx
		.update(voteTrustee)
		// With paper, what the box alone held would be read, and so what a few wrote on theirs.
		.set({
			handedShares: null,
			brought: null,
			sealedShare: null,
			...(held!.hasPaper ? { foundTotals: null, signature: null } : {})
		})
		.where(eq(voteTrustee.voteId, voteId));
	return null;
}
