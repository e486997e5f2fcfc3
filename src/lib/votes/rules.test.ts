import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dueReminders,
	reminderAt,
	isQuorumReached,
	isThresholdReached,
	missingBeforeAnnouncing,
	stateOf,
	votersNeeded,
	withCosts,
	type Lifecycle,
	type ToAnnounce
} from './rules.ts';
import type { TimeZone } from '../shared/time-zone.ts';

const now = new Date('2027-03-03T10:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

const ready: ToAnnounce = {
	title: 'Faut-il un banc devant la maison de santé ?',
	objectKind: 'text',
	objectText: 'Un banc, à l’ombre.',
	versionId: null,
	parameters: { method: 'single-choice' },
	secrecy: 'confidential',
	withoutScript: 'paper',
	allowsPaper: false,
	decider: 'Le COPIL',
	opensAt: inDays(1),
	closesAt: inDays(10),
	quorum: { kind: 'none' },
	threshold: { kind: 'none' },
	drawsTies: false,
	drawWords: ''
};
const options = [
	{ label: 'Oui', cost: null },
	{ label: 'Non', cost: null }
];
const missing = (change: Partial<ToAnnounce>, around: object = {}) =>
	missingBeforeAnnouncing(
		{ ...ready, ...change },
		{ options, voterCount: 9, bureau: 'none', now, ...around }
	);

describe('the state of a vote', () => {
	const at: Lifecycle = {
		announcedAt: null,
		openedAt: null,
		closesAt: inDays(1),
		closedAt: null,
		publishedAt: null,
		withdrawnAt: null
	};
	it.each([
		['draft', {}],
		['announced', { announcedAt: now }],
		['open', { announcedAt: now, openedAt: now }],
		['counting', { announcedAt: now, openedAt: now, closesAt: now }],
		['counting', { announcedAt: now, openedAt: now, closedAt: now }],
		['published', { announcedAt: now, openedAt: now, closedAt: now, publishedAt: now }],
		['withdrawn', { announcedAt: now, openedAt: now, withdrawnAt: now }]
	])('is %s', (state, change) => {
		expect(stateOf({ ...at, ...change }, now)).toBe(state);
	});
});

describe('before a vote is announced', () => {
	it('nothing is missing when everything is said', () => {
		expect(missing({})).toEqual([]);
	});

	it.each([
		['title', { title: ' ' }],
		['object-text', { objectText: '' }],
		['object-version', { objectKind: 'version' }],
		['method', { parameters: null }],
		['method', { parameters: { method: 'approval' } }],
		['scriptless', { secrecy: 'secret' }, { bureau: 'ready' }],
		['bureau', { secrecy: 'secret', withoutScript: 'confidential' }],
		['bureau-keys', { secrecy: 'secret', allowsPaper: true }, { bureau: 'waiting' }],
		['opens-at', { opensAt: null }],
		['opens-in-the-past', { opensAt: now }],
		['closes-at', { closesAt: null }],
		['dates-order', { closesAt: inDays(1) }],
		['decider', { decider: '' }],
		[
			'threshold-of-method',
			{
				parameters: { method: 'instant-runoff' },
				threshold: { kind: 'share', numerator: 1, denominator: 2, strict: true }
			}
		],
		['quorum-above-roll', { quorum: { kind: 'voters', count: 10 } }]
	] as [string, Partial<ToAnnounce>, object?][])(
		'says that « %s » is missing',
		(code, change, around) => {
			expect(missing(change, around)).toEqual([code]);
		}
	);

	it('the seed of a draw is not left to the server alone: the coordination adds words, or a bureau its keys', () => {
		expect(missing({ drawsTies: true })).toEqual(['draw-words']);
		expect(missing({ drawsTies: true, drawWords: 'Loto du 12 mai : 4-17-33' })).toEqual([]);
		const secret = { secrecy: 'secret', drawsTies: true, allowsPaper: true } as const;
		expect(missing(secret, { bureau: 'ready' })).toEqual([]);
	});

	it('somebody has to be on the roll', () => {
		expect(missing({}, { voterCount: 0 })).toEqual(['voters']);
	});

	it('options are named, and differently', () => {
		const named = (labels: string[]) =>
			missing({}, { options: labels.map((label) => ({ label, cost: null })) });
		expect(named(['Oui'])).toEqual(['too-few-options']);
		expect(named(['Oui', ''])).toEqual(['option-labels']);
		expect(named(['Oui', ' oui '])).toEqual(['same-options']);
	});

	it('a budget reads its costs beside its options', () => {
		const budget = { method: 'equal-shares', budget: 900, utility: 'cost' };
		const parameters = { ...budget, increment: [1, 1], greedy: true, maxChoices: null };
		const costs = [500, 400].map((cost, i) => ({ label: `Projet ${i}`, cost }));
		expect(withCosts(parameters, costs)).toMatchObject({ costs: [500, 400] });
		expect(missing({ parameters }, { options: costs })).toEqual([]);
		const unknown = [...costs, { label: 'Projet 3', cost: null }];
		expect(missing({ parameters }, { options: unknown })).toEqual(['method']);
	});
});

describe('a quorum', () => {
	it('is a number of voters, or a share of the roll rounded up', () => {
		expect(votersNeeded({ kind: 'none' }, 100)).toBe(0);
		expect(votersNeeded({ kind: 'voters', count: 12 }, 100)).toBe(12);
		expect(votersNeeded({ kind: 'share', numerator: 1, denominator: 3 }, 100)).toBe(34);
		expect(votersNeeded({ kind: 'share', numerator: 1, denominator: 2 }, 100)).toBe(50);
	});

	it('is exact: it is reached when the share that took part is at least the share asked for', () => {
		const part = fc.integer({ min: 1, max: 1_000_000 });
		fc.assert(
			fc.property(part, part, part, (numerator, denominator, roll) => {
				const quorum = { kind: 'share', numerator, denominator } as const;
				const cast = votersNeeded(quorum, roll);
				expect(isQuorumReached(quorum, { cast, roll })).toBe(true);
				expect(isQuorumReached(quorum, { cast: cast - 1, roll })).toBe(false);
				expect(BigInt(cast) * BigInt(denominator)).toBeGreaterThanOrEqual(
					BigInt(numerator) * BigInt(roll)
				);
			})
		);
	});
});

describe('a threshold', () => {
	const half = (strict: boolean) =>
		({ kind: 'share', numerator: 1, denominator: 2, strict }) as const;
	it('tells « more than half » from « half at least »', () => {
		expect(isThresholdReached(half(true), { inFavour: 5, expressed: 10 })).toBe(false);
		expect(isThresholdReached(half(false), { inFavour: 5, expressed: 10 })).toBe(true);
		expect(isThresholdReached(half(true), { inFavour: 6, expressed: 10 })).toBe(true);
	});

	it('adopts nothing when nobody said anything', () => {
		expect(isThresholdReached(half(false), { inFavour: 0, expressed: 0 })).toBe(false);
		expect(isThresholdReached({ kind: 'none' }, { inFavour: 0, expressed: 0 })).toBe(true);
	});

	it('has no rounding: two thirds of thirty is twenty', () => {
		const twoThirds = { kind: 'share', numerator: 2, denominator: 3, strict: false } as const;
		expect(isThresholdReached(twoThirds, { inFavour: 20, expressed: 30 })).toBe(true);
		expect(isThresholdReached(twoThirds, { inFavour: 19, expressed: 30 })).toBe(false);
		expect(isThresholdReached(twoThirds, { inFavour: 66, expressed: 100 })).toBe(false);
	});
});

describe('reminders', () => {
	const zone = 'Europe/Paris' as const;
	const vote = { opensAt: inDays(-6), closesAt: inDays(1), reminderDays: [14, 3, 1], zone };
	it('are due when their day has come, once each', () => {
		expect(dueReminders(vote, { sent: [], now })).toEqual([1, 3]);
		expect(dueReminders(vote, { sent: [3], now })).toEqual([1]);
		expect(dueReminders(vote, { sent: [1, 3], now })).toEqual([]);
	});

	it('leave at the hour of the closing there, across both changes of the clocks of Paris', () => {
		const spring = { opensAt: new Date('2027-03-01'), closesAt: new Date('2027-03-29T16:00Z') };
		const autumn = { opensAt: new Date('2027-10-01'), closesAt: new Date('2027-11-01T17:00Z') };
		const at = (between: typeof spring, of: TimeZone) =>
			reminderAt({ ...between, zone: of }, 3)?.toISOString();
		// 18 h in Paris, before and after.
		expect(at(spring, 'Europe/Paris')).toBe('2027-03-26T17:00:00.000Z');
		expect(at(autumn, 'Europe/Paris')).toBe('2027-10-29T16:00:00.000Z');
		for (const elsewhere of ['Indian/Reunion', 'America/Martinique'] as const) {
			expect(at(spring, elsewhere)).toBe('2027-03-26T16:00:00.000Z');
			expect(at(autumn, elsewhere)).toBe('2027-10-29T17:00:00.000Z');
		}
	});

	it('never come before the opening, nor after the end', () => {
		expect(dueReminders({ ...vote, reminderDays: [14] }, { sent: [], now })).toEqual([]);
		expect(dueReminders(vote, { sent: [], now: inDays(1) })).toEqual([]);
	});
});
