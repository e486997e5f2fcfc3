import { describe, expect, it } from 'vitest';
import type { ModerationReason } from '../moderated/reasons.ts';
import {
	causesOf,
	decisionCauseOf,
	reportsHold,
	whyNotDecide,
	whyNotSecondLook,
	type Waiting
} from './rules.ts';

const quiet: Waiting = {
	visibility: 'shown',
	heldReasons: [],
	openReports: 0,
	secondLookAt: null
};
const held: Waiting = { ...quiet, visibility: 'held' };

describe('why a text waits', () => {
	it('a shown text that nobody reported does not wait', () => {
		expect(causesOf(quiet)).toEqual([]);
		expect(decisionCauseOf(quiet)).toBe('own-reading');
	});
	it('a hidden text does not wait, until its author asks again', () => {
		expect(causesOf({ ...quiet, visibility: 'hidden' })).toEqual([]);
		const asked = { ...quiet, visibility: 'hidden' as const, secondLookAt: new Date() };
		expect(causesOf(asked)).toEqual(['second-look']);
	});
	it('the detector and the rule are told apart', () => {
		expect(causesOf({ ...held, heldReasons: ['before-publication'] })).toEqual([
			'before-publication'
		]);
		expect(causesOf({ ...held, heldReasons: ['phone'] })).toEqual(['detector']);
		expect(decisionCauseOf({ ...held, heldReasons: ['before-publication', 'phone'] })).toBe(
			'detector'
		);
	});
	it('a text rewritten after it was hidden waits, even when nothing else holds it', () => {
		expect(causesOf({ ...held, heldReasons: ['rewritten'] })).toEqual(['edited']);
		expect(causesOf(held)).toEqual(['edited']);
	});
	it('what the detector saw in a text that somebody let be read holds it no more', () => {
		expect(causesOf({ ...quiet, heldReasons: ['phone'] })).toEqual([]);
	});
	it('of several causes, an author who asks again wins, then a report', () => {
		const all = { ...held, heldReasons: ['phone'], openReports: 2, secondLookAt: new Date() };
		expect(causesOf(all)).toEqual(['second-look', 'report', 'detector']);
		expect(decisionCauseOf({ ...all, secondLookAt: null })).toBe('report');
	});
	it('a text that reports took away waits because of them alone', () => {
		expect(causesOf({ ...held, heldReasons: ['reported'], openReports: 3 })).toEqual(['report']);
	});
});

describe('reports that take a text away before somebody has looked', () => {
	const unseen = { wasDecided: false, isByCoordination: false };
	const shown = { visibility: 'shown' as const, ...unseen };
	const of = (...reasons: ModerationReason[]) => reportsHold({ ...shown, reasons });

	it('three of health data or personal details do, two do not', () => {
		expect(of('health-data', 'health-data')).toBe(false);
		expect(of('health-data', 'personal-details', 'health-data')).toBe(true);
	});
	it('a crowd that dislikes a text does not silence it', () => {
		expect(of(...Array<ModerationReason>(50).fill('insult'))).toBe(false);
		expect(of('health-data', 'health-data', 'off-topic')).toBe(false);
	});
	it('what somebody has already let be read stays until they look again', () => {
		const reasons = Array<ModerationReason>(9).fill('health-data');
		expect(reportsHold({ ...shown, wasDecided: true, reasons })).toBe(false);
		expect(reportsHold({ ...shown, visibility: 'hidden', reasons })).toBe(false);
	});
	it('nobody takes away what the coordination wrote', () => {
		const reasons = Array<ModerationReason>(9).fill('health-data');
		expect(reportsHold({ ...shown, reasons })).toBe(true);
		expect(reportsHold({ ...shown, isByCoordination: true, reasons })).toBe(false);
	});
});

describe('a decision', () => {
	const same = { words: 'abc', decisionId: null };
	const asked = {
		outcome: 'hidden' as const,
		reason: 'insult' as const,
		read: same,
		now: same,
		waiting: quiet
	};

	it('is taken on the words that were read', () => {
		expect(whyNotDecide(asked)).toBeNull();
		expect(whyNotDecide({ ...asked, now: { ...same, words: 'abd' } })).toBe('text-changed');
	});
	it('is refused when somebody else decided first, whatever else changed', () => {
		const now = { words: 'abd', decisionId: 'd' };
		expect(whyNotDecide({ ...asked, now })).toBe('decided-meanwhile');
	});
	it('hides for a reason only', () => {
		expect(whyNotDecide({ ...asked, reason: null })).toBe('reason-missing');
		expect(
			whyNotDecide({
				...asked,
				outcome: 'shown',
				reason: null,
				waiting: { ...quiet, openReports: 1 }
			})
		).toBeNull();
	});
	it('that changes nothing is none', () => {
		expect(whyNotDecide({ ...asked, outcome: 'shown' })).toBe('nothing-waits');
		const hidden = { ...quiet, visibility: 'hidden' as const };
		expect(whyNotDecide({ ...asked, waiting: hidden })).toBe('nothing-waits');
		// Hidden again after a second look: it says no, and the author is told.
		expect(whyNotDecide({ ...asked, waiting: { ...hidden, secondLookAt: new Date() } })).toBeNull();
	});
});

describe('a second look', () => {
	const asked = {
		isAuthor: true,
		visibility: 'hidden' as const,
		isLatest: true,
		wasAsked: false
	};
	it('is asked by the author of a hidden text, once for each decision', () => {
		expect(whyNotSecondLook(asked)).toBeNull();
		expect(whyNotSecondLook({ ...asked, wasAsked: true })).toBe('already-asked');
		expect(whyNotSecondLook({ ...asked, isAuthor: false })).toBe('not-yours');
		expect(whyNotSecondLook({ ...asked, isLatest: false })).toBe('decided-meanwhile');
		expect(whyNotSecondLook({ ...asked, visibility: 'held' })).toBe('not-hidden');
	});
});
