import { webcrypto } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import {
	envelopeBytes,
	importPrivateKey,
	looksLikeEnvelope,
	openEnvelope,
	paddedLength,
	sealBallot
} from './envelope.ts';
import { LIMITS } from '../methods/parameters.ts';

const VOTE = '2f1b9c1e-7a53-4b6e-9b1c-000000000001';
const CAST = '2f1b9c1e-7a53-4b6e-9b1c-000000000002';
const length = paddedLength(5);
const ballot = { marks: [3, null, 0, 6, 2] };

type Pair = { publicKey: Uint8Array; privateKey: CryptoKey };
let pair: Pair;
let other: Pair;

async function aPair(): Promise<Pair> {
	const made = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
		'deriveBits'
	]);
	const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('raw', made.publicKey));
	const { d } = await webcrypto.subtle.exportKey('jwk', made.privateKey);
	const scalar = new Uint8Array(Buffer.from(d!, 'base64url'));
	return { publicKey, privateKey: await importPrivateKey({ publicKey, scalar }) };
}

beforeAll(async () => {
	[pair, other] = await Promise.all([aPair(), aPair()]);
});

const seal = (wanted = ballot as unknown) =>
	sealBallot({ voteId: VOTE, castId: CAST, publicKey: pair.publicKey, ballot: wanted, length });
const open = (envelope: Uint8Array, changed: Partial<Parameters<typeof openEnvelope>[0]> = {}) =>
	openEnvelope({ voteId: VOTE, castId: CAST, ...pair, envelope, length, ...changed });

it('what is sealed opens with the key of the vote', async () => {
	expect(await open(await seal())).toEqual({ ballot });
	expect(await open(await seal('blank'))).toEqual({ ballot: 'blank' });
});

it('every ballot of a vote makes an envelope of the same length, and never twice the same', async () => {
	const envelopes = await Promise.all([seal(), seal(), seal('abstention'), seal({ marks: [] })]);
	for (const envelope of envelopes) expect(envelope).toHaveLength(envelopeBytes(length));
	expect(new Set(envelopes.map((envelope) => Buffer.from(envelope).toString('hex'))).size).toBe(4);
});

it('an envelope of which any byte was touched does not open', async () => {
	const envelope = await seal();
	for (let at = 0; at < envelope.length; at += 1) {
		const touched = envelope.slice();
		touched[at]! ^= 1 << (at % 8);
		expect(await open(touched), `byte ${at}`).toBeNull();
	}
});

it('an envelope copied under another cast, another vote or another key does not open', async () => {
	const envelope = await seal();
	expect(await open(envelope, { castId: VOTE })).toBeNull();
	expect(await open(envelope, { voteId: CAST })).toBeNull();
	expect(await open(envelope, other)).toBeNull();
	expect(await open(envelope, { publicKey: other.publicKey })).toBeNull();
});

it('an envelope cut short, made longer or of another length does not open', async () => {
	const envelope = await seal();
	expect(await open(envelope.slice(0, -1))).toBeNull();
	expect(await open(new Uint8Array([...envelope, 0]))).toBeNull();
	expect(await open(envelope, { length: length * 2 })).toBeNull();
	expect(await open(new Uint8Array())).toBeNull();
});

it('a ballot that would not fit is refused, never cut', async () => {
	await expect(seal({ marks: 'x'.repeat(length) })).rejects.toThrow(RangeError);
});

it('what cannot be an envelope is seen without the key', async () => {
	const envelope = await seal();
	expect(await looksLikeEnvelope(envelope, length)).toBe(true);
	expect(await looksLikeEnvelope(envelope.slice(1), length)).toBe(false);
	const offCurve = envelope.slice().fill(9, 2, 66);
	expect(await looksLikeEnvelope(offCurve, length)).toBe(false);
});

it.each([
	['the longest list of grades', Array(LIMITS.options.max).fill(LIMITS.score.min)],
	['the longest list of points', Array(LIMITS.options.max).fill(LIMITS.points.max)],
	['the longest list of nothing', Array(LIMITS.options.max).fill(null)],
	['every option', Array.from({ length: LIMITS.options.max }, (_, option) => option)]
])('%s fits in the length of its vote', async (_, marks) => {
	const room = paddedLength(LIMITS.options.max);
	const binding = { voteId: VOTE, castId: CAST, publicKey: pair.publicKey };
	const envelope = await sealBallot({ ...binding, ballot: { marks }, length: room });
	expect(await open(envelope, { length: room })).toEqual({ ballot: { marks } });
});
