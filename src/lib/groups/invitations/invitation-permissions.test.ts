import { expect, it } from 'vitest';
import { visitor, type Actor } from '../../accounts/actor.ts';
import { mayInvite, maySeeInvitations } from './invitation-permissions.ts';

const coordinator: Actor = { ...visitor, accountId: 'c', roles: ['coordinator'] };
const facilitator: Actor = {
	...visitor,
	accountId: 'f',
	roles: ['committee-member'],
	seats: [
		{ groupId: 'own', isFacilitator: true },
		{ groupId: 'other', isFacilitator: false }
	]
};

it('a coordinator invites anybody', () => {
	expect(mayInvite(coordinator, { role: 'partner', groupId: null })).toBe(true);
});

it('a facilitator invites members into their own group, and nothing more', () => {
	expect(mayInvite(facilitator, { role: 'committee-member', groupId: 'own' })).toBe(true);
	expect(mayInvite(facilitator, { role: 'committee-member', groupId: 'other' })).toBe(false);
	expect(mayInvite(facilitator, { role: 'committee-member', groupId: null })).toBe(false);
	expect(mayInvite(facilitator, { role: 'coordinator', groupId: 'own' })).toBe(false);
});

it('a visitor neither invites nor sees invitations', () => {
	expect(mayInvite(visitor, { role: 'resident', groupId: null })).toBe(false);
	expect(maySeeInvitations(visitor)).toBe(false);
});
