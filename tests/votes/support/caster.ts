import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { castIdOf } from '#lib/votes/box/receipt.ts';
import { paddedLength, sealBallot } from '#lib/votes/box/envelope.ts';
import { installServerKeys, serverKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';

/**
 * A process of its own that casts ballots with the real services and a pool of its own. Reads one order a line, `{voteId,
 * voterIds, times}`, and says what became of each ballot: `receipt <cast>` once it has it, else the refusal; then `done`.
 */
type Order = { voteId: string; voterIds: string[]; times: number };

const { CASTER_URL: url, CASTER_DIRECTORY: directory, CASTER_SECRET: secret } = process.env;
installServerKeys(serverKeysOf(Buffer.from(secret!, 'base64')));
const { db } = await openDatabase(url ? { url } : { directory });
const say = (words: string) => process.stdout.write(`${words}\n`);

/** One true envelope, then copies with another end: nothing opens them here, and each is another ballot. */
async function sealOne(voteId: string): Promise<Uint8Array> {
	const { publicKey } = serverKeys().ballotKeyOf(voteId);
	const binding = { voteId, castId: randomUUID(), publicKey };
	return sealBallot({ ...binding, ballot: { marks: 1 }, length: paddedLength(2) });
}

async function castOnce(voteId: string, voterId: string, sealed: Uint8Array): Promise<void> {
	const envelope = sealed.slice();
	crypto.getRandomValues(envelope.subarray(-16));
	const answer = await castBallot(db, { voteId, voterId, castId: randomUUID(), envelope });
	say('receipt' in answer ? `receipt ${castIdOf(answer.receipt)}` : answer.refusal);
}

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
	const { voteId, voterIds, times } = JSON.parse(line) as Order;
	const sealed = await sealOne(voteId);
	const ballots = voterIds.flatMap((voterId) => Array<string>(times).fill(voterId));
	await Promise.all(ballots.map((voterId) => castOnce(voteId, voterId, sealed)));
	say('done');
}
