import { expect, it } from 'vitest';
import { roles, visitor, type Actor } from '../accounts/actor.ts';
import { mayModerate } from './permissions.ts';

it('only a coordinator of the contract moderates', () => {
	const allowed = roles.filter((role) =>
		mayModerate({ ...visitor, accountId: 'a', roles: [role] })
	);
	expect(allowed).toEqual(['coordinator']);
	const leader: Actor = { ...visitor, seats: [{ groupId: 'g', isFacilitator: true }] };
	expect(mayModerate(leader)).toBe(false);
	expect(mayModerate(visitor)).toBe(false);
});
