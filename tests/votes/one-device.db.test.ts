import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { paddedLength } from '#lib/votes/box/envelope.ts';
import { readSealedBox } from '#lib/votes/bureau/read-sealed-box.server.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { closeVote } from '#lib/votes/counting/close-vote.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { receiveShares } from '#lib/votes/sealing/brought-shares.ts';
import { bureauIn, hashOfBureau } from '#lib/votes/sealing/bureau-list.ts';
import { importReceiving } from '#lib/votes/sealing/hpke.ts';
import { valueAt } from '#lib/votes/sealing/key-shares.ts';
import {
	openShared,
	openShareOf,
	parseShared,
	type ParsedEnvelope
} from '#lib/votes/sealing/sealed-ballot.ts';
import { vote, voteTrustee } from '#lib/votes/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { sealFor } from '../support/seal-for.ts';
import { bringOn, giveBureau, type MemberDevice } from '../support/shared-bureau.ts';
import { aVoteToOpen, closeNow } from '../support/votes.ts';

const VOTERS = 40;
const OPTIONS = ['Oui', 'Non'];

/**
 * A vote of forty people between two options, and everything that somebody could gather of it: every request of a voter, every envelope,
 * the whole database after closing and what each member brought.
 */
async function aWatchedVote(db: Db) {
	const random = randomFrom(seedOfRun());
	const names = Array.from({ length: VOTERS }, (_, at) => `Voix ${at}`);
	const made = await aVoteToOpen(db, { secrecy: 'secret', names, options: OPTIONS });
	const { voteId } = made;
	const accountIds = Object.values(made.accounts).slice(0, 3);
	const devices = await giveBureau(db, { voteId, accountIds });
	expect(await openVote(db, { voteId })).toBeNull();
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	const truth = new Map<string, number>();
	/** As it travelled: the bodies of the voters’ requests. */
	const traffic: { cast: string; envelope: Uint8Array }[] = [];
	for (const voterId of Object.values(made.voters)) {
		const castId = randomUUID();
		const choice = random() < 0.5 ? 0 : 1;
		const ballot = { marks: choice };
		const envelope = await sealFor(row!, { castId, ballot, optionCount: OPTIONS.length });
		truth.set(castId, choice);
		traffic.push({ cast: castId, envelope });
		expect(await castBallot(db, { voteId, voterId, castId, envelope })).toHaveProperty('receipt');
	}
	await closeNow(db, made);
	await closeVote(db, made);
	for (const device of devices) await bringOn(db, voteId, device);
	return { voteId, frozen: row!.frozen!, devices, truth, traffic };
}
type Watched = Awaited<ReturnType<typeof aWatchedVote>>;

async function parseAll({
	voteId,
	frozen,
	traffic
}: Watched): Promise<Map<string, ParsedEnvelope>> {
	const bureau = bureauIn(frozen)!;
	const hash = await hashOfBureau(bureau);
	const length = paddedLength(OPTIONS.length);
	const parsed = traffic.map(({ cast, envelope }) => {
		const bound = { vote: voteId, cast, bureau: hash };
		return [cast, parseShared(envelope, { bureau, bound, length })!] as const;
	});
	return new Map(parsed);
}

/** What these devices have of each ballot, from its envelope, and from what was brought among them alone. */
async function sharesOf(watched: Watched, devices: readonly MemberDevice[]) {
	const found = new Map<string, Uint8Array[]>();
	for (const { member, receiving } of devices) {
		const key = await importReceiving(receiving);
		for (const [cast, parsed] of await parseAll(watched)) {
			const share = await openShareOf(parsed, { member, receiving: key });
			if (share) found.set(cast, [...(found.get(cast) ?? []), share]);
		}
	}
	return found;
}

describeOnBothDatabases(
	'somebody who has one device of the bureau, the database and the traffic',
	(db) => {
		it('reads no ballot: their guesses are those of chance; with a second device, all of them', async () => {
			const watched = await aWatchedVote(db());
			const { voteId, devices, truth } = watched;
			const [hugo, awa] = devices as [MemberDevice, MemberDevice, MemberDevice];
			const parsed = await parseAll(watched);
			const one = await sharesOf(watched, [hugo]);
			expect([...one.values()].map((shares) => shares.length)).toEqual(Array(VOTERS).fill(1));
			// Everything that one share lets try: as the key itself, as both shares, beside the share of any other ballot.
			for (const [cast, [share]] of one) {
				expect(await valueAt([share!], 0)).toBeNull();
				for (const [, [other]] of [...one].slice(0, 5))
					expect(
						await openShared(parsed.get(cast)!, [share!, other!]).catch(() => null)
					).toBeNull();
			}
			// Nor is it in what the members brought to one another: nothing of it opens with this device but what was sealed to it.
			const rows = await db().select().from(voteTrustee).where(eq(voteTrustee.voteId, voteId));
			const key = await importReceiving(hugo.receiving);
			const board = (await listBoard(db(), { voteId, limit: 1_000 })).at(-1)!.hash;
			const castIds = [...truth.keys()].sort();
			for (const { memberId, brought } of rows)
				for (const [to, sealed] of Object.entries(brought!.sealed)) {
					if (to === hugo.member) continue;
					const said = { vote: voteId, board, from: memberId };
					const asHers = { to: hugo.member, sealed, hashes: {}, missing: [], signature: '' };
					for (const read of [asHers, { ...asHers, to }])
						expect(
							await receiveShares({ ...said, brought: read }, { receiving: key, castIds })
						).toBeNull();
				}
			// What is left is to guess from the bytes, each of their bits taken as the choice: right as often as chance.
			const bytes = watched.traffic.map(({ cast, envelope }) =>
				Buffer.concat([one.get(cast)![0]!, envelope])
			);
			const choices = watched.traffic.map(({ cast }) => truth.get(cast)!);
			const { agreed, bits, best } = bitsThatAgree(bytes, choices);
			const sigma = Math.sqrt(bits * VOTERS) / 2;
			expect(Math.abs(agreed - (bits * VOTERS) / 2)).toBeLessThan(5 * sigma);
			expect(best).toBeLessThan(VOTERS);

			// The control: the same, with the device of one more member. Every ballot is read, and a bit of what is read is the choice.
			const two = await sharesOf(watched, [hugo, awa]);
			const texts: Buffer[] = [];
			let read = 0;
			for (const { cast } of watched.traffic) {
				const opened = await openShared(parsed.get(cast)!, two.get(cast)!);
				texts.push(Buffer.from(JSON.stringify(opened)));
				if ((opened?.ballot as { marks: number }).marks === truth.get(cast)) read += 1;
			}
			expect(read).toBe(VOTERS);
			expect(bitsThatAgree(texts, choices).best).toBe(VOTERS);
		});

		it('finds no share, no key of a ballot and no choice in any row of the database nor in what the server gives', async () => {
			const watched = await aWatchedVote(db());
			const { voteId, devices } = watched;
			const [hugo, awa, line] = devices as [MemberDevice, MemberDevice, MemberDevice];
			const parsed = await parseAll(watched);
			const secrets: Uint8Array[] = [];
			for (const shares of (await sharesOf(watched, [hugo, awa, line])).values())
				secrets.push(...shares, (await valueAt(shares.slice(0, 2), 0))!);
			expect(secrets).toHaveLength(4 * VOTERS);
			const dump = await dumpOf(db());
			const box = JSON.stringify(await readSealedBox(db(), { voteId, accountId: hugo.accountId }));
			const forms = (bytes: Uint8Array) => {
				const buffer = Buffer.from(bytes.slice(0, 32));
				return [buffer.toString('hex'), buffer.toString('base64url').slice(0, 40)];
			};
			for (const text of [dump, box])
				for (const form of secrets.flatMap(forms)) expect(text).not.toContain(form);
			// The control: what is public of an envelope is found there, in the same forms.
			const [first] = parsed.values();
			expect(dump).toContain(Buffer.from(first!.commitment).toString('hex'));
		});
	}
);

/** Over the bits that are not the same everywhere: how often one of them is the choice, in all and at best. */
function bitsThatAgree(texts: readonly Buffer[], choices: readonly number[]) {
	let [agreed, bits, best] = [0, 0, 0];
	for (let bit = 0; bit < texts[0]!.length * 8; bit += 1) {
		const values = texts.map((text) => (text[bit >> 3]! >> (bit & 7)) & 1);
		if (new Set(values).size === 1) continue;
		const count = values.filter((value, at) => value === choices[at]).length;
		bits += 1;
		agreed += count;
		best = Math.max(best, count, choices.length - count);
	}
	return { agreed, bits, best };
}

async function dumpOf(db: Db): Promise<string> {
	const tables = await listRows<{ name: string }>(
		db,
		sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`
	);
	const texts: string[] = [];
	for (const { name } of tables) {
		const rows = await listRows<{ text: string }>(
			db,
			sql.raw(`select t::text as text from ${name} t`)
		);
		texts.push(...rows.map(({ text }) => text));
	}
	return texts.join('\n');
}
