import { expect, it } from 'vitest';
import { isShort, missingBeforeOpening, stateOf, whyClosed, type Description } from './rules.ts';

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
