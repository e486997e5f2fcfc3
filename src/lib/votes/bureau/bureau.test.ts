import { expect, it } from 'vitest';
import { agreedTotals, bureauProblems, bureauStage, type Member } from './bureau.ts';

const nobodyYet: Omit<Member, 'accountId'> = {
	hasDevice: false,
	hasSealedShare: false,
	isReady: false,
	hasBrought: false,
	foundHash: null
};

function members(...given: Partial<Member>[]): Member[] {
	return given.map((one, at) => ({ accountId: `membre-${at}`, ...nobodyYet, ...one }));
}

it('nobody opens a secret vote alone, and one lost device loses no vote', () => {
	expect(bureauProblems({ members: 3, needed: 2 })).toEqual([]);
	expect(bureauProblems({ members: 5, needed: 3 })).toEqual([]);
	expect(bureauProblems({ members: 3, needed: 1 })).toEqual(['too-few-needed']);
	expect(bureauProblems({ members: 4, needed: 2.5 })).toEqual(['too-few-needed']);
	expect(bureauProblems({ members: 3, needed: 3 })).toEqual(['nobody-to-spare']);
	expect(bureauProblems({ members: 2, needed: 2 })).toContain('too-few-members');
	expect(bureauProblems({ members: 10, needed: 2 })).toEqual(['too-many-members']);
});

it('before the opening: devices, then each confirms all of them, then ready; or takes the share that was dealt', () => {
	const stage = (isDealt: boolean, ...all: Partial<Member>[]) =>
		bureauStage({
			members: members(...all),
			isDealt,
			needed: 2,
			isOpened: false,
			isClosed: false,
			isPublished: false
		});
	const device = { hasDevice: true };
	expect(stage(false, device, device, {})).toBe('devices');
	expect(stage(false, device, device, device)).toBe('confirming');
	const share = { hasDevice: true, isReady: true };
	expect(stage(false, share, device, share)).toBe('confirming');
	expect(stage(false, share, share, share)).toBe('ready');
	expect(stage(true, share, share, { ...device, hasSealedShare: true })).toBe('shares');
	expect(stage(true, share, share, share)).toBe('ready');
});

it('after the closing: enough shares are brought, then enough devices must find the same', () => {
	const after = { isDealt: false, needed: 2, isOpened: true, isPublished: false };
	const stage = (...all: Partial<Member>[]) =>
		bureauStage({ ...after, members: members(...all), isClosed: true });
	expect(bureauStage({ ...after, members: members({}, {}, {}), isClosed: false })).toBe('voting');
	expect(stage({ hasBrought: true }, {}, {})).toBe('bringing');
	expect(stage({ hasBrought: true }, { hasBrought: true }, {})).toBe('opening');
	const found = (foundHash: string) => ({ hasBrought: true, foundHash });
	expect(stage(found('a'), { hasBrought: true }, {})).toBe('opening');
	expect(stage(found('a'), found('b'), {})).toBe('disagreement');
	expect(stage(found('a'), found('b'), found('a'))).toBe('paper');
	expect(
		agreedTotals(members(found('a'), found('b'), found('a')), 2)?.map((one) => one.accountId)
	).toEqual(['membre-0', 'membre-2']);
	expect(agreedTotals(members(found('a'), found('b')), 2)).toBeNull();
});

it('fewer members than it takes to open can give a vote no result either', () => {
	const found = (foundHash: string | null) => ({ hasBrought: true, foundHash });
	const stage = (...all: Partial<Member>[]) =>
		bureauStage({
			members: members(...all),
			isDealt: false,
			needed: 3,
			isOpened: true,
			isClosed: true,
			isPublished: false
		});
	const two = [found('a'), found('a')];
	const waiting = [found(null), found(null)];
	expect(agreedTotals(members(...two, ...waiting), 3)).toBeNull();
	expect(stage(...two, ...waiting)).toBe('opening');
	expect(stage(...two, found('b'), found(null))).toBe('disagreement');
	expect(agreedTotals(members(...two, found('b'), found('a')), 3)).toHaveLength(3);
	expect(stage(...two, found('b'), found('a'))).toBe('paper');
	// Alone, nobody is agreed with.
	expect(agreedTotals(members(found('a')), 1)).toBeNull();
});
