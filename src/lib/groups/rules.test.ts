import { describe, expect, it } from 'vitest';
import { isSeatEnded, shownNameOf } from './rules.ts';

const seat = { mandateStartsOn: '2026-01-01', mandateEndsOn: '2026-12-31', leftAt: null };

describe('a mandate', () => {
	it('is ended after its last day, which is included', () => {
		expect(isSeatEnded(seat, '2026-12-31')).toBe(false);
		expect(isSeatEnded(seat, '2027-01-01')).toBe(true);
	});

	it('without dates runs until the person leaves', () => {
		const open = { mandateStartsOn: null, mandateEndsOn: null, leftAt: null };
		expect(isSeatEnded(open, '2050-01-01')).toBe(false);
		expect(isSeatEnded({ ...open, leftAt: new Date() }, '2050-01-01')).toBe(true);
	});

	it('that has not begun is not ended', () => {
		expect(isSeatEnded(seat, '2025-12-31')).toBe(false);
	});
});

describe('the name of a member', () => {
	const amina = { accountId: 'a', displayName: 'Amina', pseudonym: 'Érable', nameShown: false };
	it('is a pseudonym for strangers, unless she agreed', () => {
		const stranger = { accountId: null, maySeeNames: false };
		expect(shownNameOf(amina, stranger)).toBe('Érable');
		expect(shownNameOf({ ...amina, nameShown: true }, stranger)).toBe('Amina');
	});

	it('is her name for herself and for those who may see it', () => {
		expect(shownNameOf(amina, { accountId: 'a', maySeeNames: false })).toBe('Amina');
		expect(shownNameOf(amina, { accountId: 'b', maySeeNames: true })).toBe('Amina');
	});
});
