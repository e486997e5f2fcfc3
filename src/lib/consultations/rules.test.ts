import { afterEach, describe, expect, it } from 'vitest';
import { defaultTimeZone, installTimeZoneReader } from '../shared/time-zone.ts';
import {
	isReopening,
	isShort,
	missingBeforeOpening,
	stateOf,
	whyClosed,
	whyNotDates,
	type Description
} from './rules.ts';

const day = (text: string) => new Date(`${text}T08:00:00Z`);
const now = day('2027-03-10');
const complete: Description = {
	purpose: 'Choisir les arrêts du bus',
	information: 'Le dossier est en mairie',
	decider: 'Le comité de pilotage',
	decisionOn: '2027-06-01',
	canChange: 'Les arrêts',
	cannotChange: 'Le budget',
	audience: 'Les habitantes des six communes',
	protection: 'Sous pseudonyme',
	level: 'consultation',
	answerOwner: 'La coordination',
	naming: 'pseudonym',
	namingReason: ''
};
const phase = {
	kind: 'questionnaire' as const,
	questionCount: 3,
	opensAt: day('2027-03-11'),
	closesAt: day('2027-04-11')
};
const gate = (description: Partial<Description>, phases = [phase]) =>
	missingBeforeOpening({ ...complete, ...description }, { phases, groups: 'enough', now });

it('a complete consultation may open', () => {
	expect(gate({})).toEqual([]);
});

it.each([
	'purpose',
	'information',
	'decider',
	'canChange',
	'cannotChange',
	'audience',
	'protection',
	'answerOwner'
] as const)('without %s it does not open, and spaces are not words', (key) => {
	expect(gate({ [key]: ' \n' })).toEqual([key]);
});

it('without a level, a date of decision or a reason to ask for names it does not open', () => {
	expect(gate({ level: null, decisionOn: null, naming: 'name' })).toEqual([
		'level',
		'decisionOn',
		'namingReason'
	]);
});

it('a decision is not taken before people have finished answering', () => {
	expect(gate({ decisionOn: '2027-04-01' })).toEqual(['decision-before-end']);
});

it('each phase has dates in order, still to come, and something to answer', () => {
	expect(gate({}, [])).toEqual(['phase']);
	expect(gate({}, [{ ...phase, closesAt: day('2027-03-11') }])).toEqual(['phase-order']);
	expect(gate({}, [{ ...phase, opensAt: day('2027-01-01'), closesAt: day('2027-02-01') }])).toEqual(
		['phase-past']
	);
	expect(gate({}, [{ ...phase, questionCount: 0 }])).toEqual(['phase-questions']);
});

it('two weeks are short', () => {
	expect(isShort([phase])).toBe(false);
	expect(isShort([{ opensAt: day('2027-03-11'), closesAt: day('2027-03-25') }])).toBe(true);
});

it('fifteen days are fifteen days, also across a change of the clocks', () => {
	const spring = { opensAt: new Date('2027-03-20T08:00:00Z') };
	expect(isShort([{ ...spring, closesAt: new Date('2027-04-04T07:00:00Z') }])).toBe(false);
	const autumn = { opensAt: new Date('2027-10-20T08:00:00Z') };
	expect(isShort([{ ...autumn, closesAt: new Date('2027-11-04T08:59:00Z') }])).toBe(true);
	expect(isShort([{ ...autumn, closesAt: new Date('2027-11-04T09:00:00Z') }])).toBe(false);
});

describe('a decision is taken on a day of the contract, not of Greenwich', () => {
	afterEach(() => installTimeZoneReader(() => defaultTimeZone));
	it.each([
		['America/Martinique', '2027-06-02T03:30:00Z', []],
		['America/Martinique', '2027-06-02T04:30:00Z', ['decision-before-end']],
		['Indian/Reunion', '2027-06-01T20:00:00Z', []],
		['Indian/Reunion', '2027-06-01T20:30:00Z', ['decision-before-end']]
	] as const)('in %s a phase that ends at %s', (zone, closes, missing) => {
		installTimeZoneReader(() => zone);
		expect(gate({}, [{ ...phase, closesAt: new Date(closes) }])).toEqual(missing);
	});
});

it('an ended consultation owes an answer until its follow-up is published', () => {
	const published = { status: 'published' as const, followUpPublishedAt: null };
	const later = { opensAt: day('2027-05-01'), closesAt: day('2027-05-20') };
	expect(stateOf({ ...published, status: 'draft' }, [phase], now)).toBe('draft');
	expect(stateOf(published, [phase], now)).toBe('announced');
	expect(stateOf(published, [phase], day('2027-03-11'))).toBe('open');
	expect(stateOf(published, [phase, later], day('2027-04-12'))).toBe('between');
	expect(stateOf(published, [phase, later], day('2027-05-20'))).toBe('answer-owed');
	const told = { ...published, followUpPublishedAt: day('2027-06-02') };
	expect(stateOf(told, [phase], day('2027-06-03'))).toBe('answered');
	expect(stateOf(told, [phase, later], day('2027-05-02'))).toBe('open');
});

it('a closed phase says why', () => {
	const published = { status: 'published' as const };
	expect(whyClosed(published, phase, now)).toBe('not-yet');
	expect(whyClosed(published, phase, day('2027-04-11'))).toBe('closed');
	expect(whyClosed(published, phase, day('2027-04-10'))).toBeNull();
	expect(whyClosed({ status: 'withdrawn' }, phase, day('2027-04-10'))).toBe('withdrawn');
});

it('a phase without dates is being prepared: it does not put off the answer that is owed', () => {
	const published = { status: 'published' as const, followUpPublishedAt: null };
	const undated = { opensAt: null, closesAt: null };
	expect(stateOf(published, [phase, undated], day('2027-04-12'))).toBe('answer-owed');
	expect(stateOf(published, [phase, undated], day('2027-04-01'))).toBe('open');
});

it('those who answer a phase reopened after the follow-up are owed one too', () => {
	const told = { status: 'published' as const, followUpPublishedAt: day('2027-04-20') };
	const reopened = { ...phase, closesAt: day('2027-05-01') };
	expect(stateOf(told, [phase], day('2027-05-02'))).toBe('answered');
	expect(stateOf(told, [reopened], day('2027-05-02'))).toBe('answer-owed');
});

it('dates that people have read change only so that nobody is caught out', () => {
	const before = phase;
	const change = (after: Partial<typeof phase>, at = now) =>
		whyNotDates({ before, after: { ...before, ...after }, now: at });
	const running = day('2027-03-20');
	expect(change({ closesAt: day('2027-05-01') })).toBeNull();
	expect(whyNotDates({ before, after: { opensAt: null, closesAt: null }, now })).toBe(
		'phase-dates'
	);
	expect(change({ closesAt: before.opensAt })).toBe('phase-order');
	expect(change({ closesAt: day('2027-03-15') }, running)).toBe('phase-past');
	expect(change({ opensAt: day('2027-03-25') }, running)).toBe('phase-begun');
	expect(change({ opensAt: day('2027-03-12') })).toBeNull();
	const after = { ...before, closesAt: day('2027-06-01') };
	expect(isReopening({ before, after, now: day('2027-05-01') })).toBe(true);
	expect(isReopening({ before, after, now: running })).toBe(false);
});
