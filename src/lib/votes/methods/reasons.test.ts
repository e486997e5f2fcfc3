import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedLength, sealBallot } from '../box/envelope.ts';
import { asTotals } from './as-totals.ts';
import { ballotProblems } from './ballot-problems.ts';
import { DEFAULTS } from './parameters.ts';
import { cleanReason, findReason, isReason, REASON, reasonsOf } from './reasons.ts';

const { consent } = DEFAULTS;

describe('the reason of an objection', () => {
	it('goes with an objection or a block, and with nothing else', () => {
		const problems = (ballot: unknown) => ballotProblems(ballot, 1, consent);
		expect(problems({ marks: 'objection', reason: 'Le bus ne passe pas ici' })).toEqual([]);
		expect(problems({ marks: 'block', reason: 'Pas sans budget' })).toEqual([]);
		expect(problems({ marks: 'objection' })).toEqual([]);
		expect(problems({ marks: 'agree', reason: 'Bravo' })).toEqual(['reason-wrong']);
		expect(problems({ marks: 'objection', reason: 'a'.repeat(REASON.max + 1) })).toEqual([
			'reason-wrong'
		]);
		const other = { marks: 0, reason: 'Parce que' };
		expect(ballotProblems(other, 2, DEFAULTS['single-choice'])).toEqual(['reason-wrong']);
	});

	it('fits in every envelope, whatever is written', async () => {
		const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
			'deriveBits'
		]);
		const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
		const length = paddedLength(1);
		const seal = (reason: string) => {
			const ballot = { marks: 'objection', reason };
			return sealBallot({ voteId: 'v', castId: 'c', publicKey, ballot, length });
		};
		const lengths = new Set<number>();
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), async (text) => {
				const reason = cleanReason(text);
				if (isReason(reason)) lengths.add((await seal(reason)).length);
			}),
			{ numRuns: 200 }
		);
		lengths.add((await seal('“'.repeat(500))).length);
		expect([...lengths]).toHaveLength(1);
	});

	it('is kept apart from the ballots, in an order that says nothing of who wrote it', () => {
		const [first, second] = [
			{ marks: 'objection', reason: 'Zone mal desservie' },
			{ marks: 'block', reason: 'Aucun budget' }
		];
		const ballots = [first, { marks: 'agree' }, second].map((ballot) => ({ ballot, count: 1 }));
		expect(reasonsOf(ballots)).toEqual([
			{ position: 'block', words: 'Aucun budget' },
			{ position: 'objection', words: 'Zone mal desservie' }
		]);
		expect(reasonsOf(ballots.toReversed())).toEqual(reasonsOf(ballots));
		expect(JSON.stringify(asTotals(ballots, 1, consent))).not.toContain('reason');
		expect(findReason({ marks: 'agree', reason: 'Bravo' })).toBeNull();
	});
});

it('a ballot that carries a sign of its own is no ballot: it would prove to others what was voted', () => {
	const marked = { marks: 1, note: 'c’est moi' };
	expect(ballotProblems(marked, 2, DEFAULTS['single-choice'])).toEqual(['malformed']);
	const told = asTotals([{ ballot: marked, count: 1 }], 2, DEFAULTS['single-choice']);
	expect(JSON.stringify(told)).not.toContain('moi');
});
