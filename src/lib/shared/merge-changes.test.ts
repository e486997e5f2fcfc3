import { expect, it } from 'vitest';
import { mergeChanges, readBase } from './merge-changes.ts';

const base = { purpose: 'a', decider: 'b', audience: 'c' };

it('two people who change different fields both keep their words', () => {
	const merged = mergeChanges(base, { ...base, purpose: 'mine' }, { ...base, decider: 'theirs' });
	expect(merged).toEqual({
		fields: { purpose: 'mine', decider: 'theirs', audience: 'c' },
		conflicts: {},
		theirs: ['decider']
	});
});

it('the same field changed twice: mine stays in the field, theirs is shown beside', () => {
	const merged = mergeChanges(base, { ...base, purpose: 'mine' }, { ...base, purpose: 'theirs' });
	expect(merged.fields.purpose).toBe('mine');
	expect(merged.conflicts).toEqual({ purpose: 'theirs' });
});

it('the same change made twice is no conflict', () => {
	const both = { ...base, purpose: 'same' };
	expect(mergeChanges(base, both, both)).toEqual({ fields: both, conflicts: {}, theirs: [] });
});

it('without knowing where somebody began, every difference is shown', () => {
	for (const text of [undefined, 'x', 'null', '3']) expect(readBase(text)).toEqual({});
	expect(mergeChanges({}, base, { ...base, purpose: 'theirs' }).conflicts).toEqual({
		purpose: 'theirs'
	});
	expect(readBase('{"purpose":"a","rank":3}')).toEqual({ purpose: 'a' });
});
