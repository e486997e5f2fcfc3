import { expect, it } from 'vitest';
import { planRoll } from './roll.ts';

const amina = {
	accountId: 'amina',
	email: 'amina@a.test',
	name: 'Amina',
	origin: 'group'
} as const;
const bruno = { accountId: 'bruno', email: 'bruno@a.test', name: 'Bruno', origin: 'role' } as const;
const line = (id: string, email: string | null, verifiedAccountId: string | null = null) =>
	({ id, origin: email ? 'imported' : 'code', email, verifiedAccountId }) as const;

it('somebody who is in a group and has a role is on the roll once', () => {
	const { added, count } = planRoll([amina, { ...amina, origin: 'role' }, bruno], []);
	expect(added).toEqual([amina, bruno]);
	expect(count).toBe(2);
});

it('a member whose address was imported keeps one line, confirmed or not', () => {
	const plan = planRoll([amina, bruno], [line('1', 'amina@a.test'), line('2', null)]);
	expect(plan.links).toEqual([{ voterId: '1', accountId: 'amina' }]);
	expect(plan.added).toEqual([bruno]);
	expect(plan.count).toBe(3);
});

it('an imported line is linked to whoever showed that the address is theirs', () => {
	const plan = planRoll([], [line('1', 'dora@a.test', 'dora'), line('2', 'elsa@a.test')]);
	expect(plan).toEqual({ links: [{ voterId: '1', accountId: 'dora' }], added: [], count: 2 });
});
