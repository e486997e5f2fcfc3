import { expect, it } from 'vitest';
import { ourReasons } from '../moderated/reasons.ts';
import { isKeptReason, reasonsAt, reasonsFor, type ReasonPeriod } from './reason-rules.ts';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const period = (reason: string, from: string | null, until: string | null): ReasonPeriod => ({
	...{ reason, explanation: '' },
	offeredFrom: from === null ? null : day(from),
	offeredUntil: until === null ? null : day(until)
});
const own = 'Promesse de campagne';
const periods = [
	period('off-topic', null, '2027-03-10'),
	period('off-topic', '2027-03-20', null),
	period(own, '2027-03-15', null)
];

it('a contract that has set nothing offers ours', () => {
	expect(reasonsAt([], day('2027-03-01'))).toEqual([...ourReasons]);
});

it.each([
	['2027-03-09', true, false],
	['2027-03-10', false, false],
	['2027-03-15', false, true],
	['2027-03-20', true, true]
])('on %s, off topic is offered: %s, its own: %s', (at, offTopic, isOwn) => {
	const offered = reasonsAt(periods, day(at));
	expect([offered.includes('off-topic'), offered.includes(own)]).toEqual([offTopic, isOwn]);
	expect(offered).toContain('insult');
});

it('a text is judged by what stood when it was written and still stands', () => {
	const now = day('2027-04-01');
	const judged = (writtenAt: string, at = now) =>
		reasonsFor(periods, { writtenAt: day(writtenAt), now: at });
	// Its own came after these words.
	expect(judged('2027-03-01')).not.toContain(own);
	expect(judged('2027-03-16')).toContain(own);
	// Off topic was away when they were written.
	expect(judged('2027-03-12')).not.toContain('off-topic');
	expect(judged('2027-03-01')).toContain('off-topic');
	// It is away when somebody decides.
	expect(judged('2027-03-01', day('2027-03-12'))).not.toContain('off-topic');
});

it('what the law asks to take away, or harms by being read, stays', () => {
	expect(ourReasons.filter(isKeptReason)).toEqual([
		...['health-data', 'personal-details', 'insult', 'discrimination']
	]);
});
