import { describe, expect, it } from 'vitest';
import { roles, visitor, type Actor, type Role } from '../accounts/actor.ts';
import { groupKinds, joiningModes, joiningOf } from './kinds.ts';
import {
	mayCloseGroup,
	mayCreateGroup,
	mayJoinGroup,
	mayLeaveGroup,
	mayManageGroup,
	mayRequestGroup,
	maySeeNames
} from './permissions.ts';

const committee = { id: 'committee', joining: 'open', closedAt: null } as const;
const byRequest = { ...committee, joining: 'request' } as const;
const byInvitation = { ...committee, joining: 'invitation' } as const;
const closed = { ...committee, closedAt: new Date() };

const withRole = (role: Role): Actor => ({ ...visitor, accountId: 'a', roles: [role] });
const member: Actor = {
	...visitor,
	accountId: 'm',
	seats: [{ groupId: 'committee', isFacilitator: false }]
};
const facilitator: Actor = {
	...member,
	seats: [{ groupId: 'committee', isFacilitator: true }]
};
const elsewhere: Actor = { ...member, seats: [{ groupId: 'other', isFacilitator: true }] };

describe('who may do what in a group', () => {
	it.each(roles)('role %s: only the coordinator composes groups and reads every name', (role) => {
		const isCoordinator = role === 'coordinator';
		const actor = withRole(role);
		expect(mayCreateGroup(actor)).toBe(isCoordinator);
		expect(mayCloseGroup(actor, committee)).toBe(isCoordinator);
		expect(mayManageGroup(actor, committee)).toBe(isCoordinator);
		expect(maySeeNames(actor, committee)).toBe(isCoordinator);
		expect(mayJoinGroup(actor, committee)).toBe(true);
	});

	it('a facilitator manages their own group, and no other', () => {
		expect(mayManageGroup(facilitator, committee)).toBe(true);
		expect(mayManageGroup(elsewhere, committee)).toBe(false);
		expect(mayManageGroup(member, committee)).toBe(false);
		expect(mayCloseGroup(facilitator, committee)).toBe(false);
	});

	it('members see each other’s names; strangers and members of another group do not', () => {
		expect(maySeeNames(member, committee)).toBe(true);
		expect(maySeeNames(elsewhere, committee)).toBe(false);
		expect(maySeeNames(visitor, committee)).toBe(false);
	});

	it('one enters by the door the group has chosen, once, and only signed in', () => {
		const stranger = withRole('resident');
		expect(mayJoinGroup(stranger, byRequest)).toBe(false);
		expect(mayRequestGroup(stranger, byRequest)).toBe(true);
		expect(mayRequestGroup(stranger, committee)).toBe(false);
		expect(mayJoinGroup(stranger, byInvitation)).toBe(false);
		expect(mayRequestGroup(stranger, byInvitation)).toBe(false);
		for (const actor of [visitor, member]) {
			expect(mayJoinGroup(actor, committee)).toBe(false);
			expect(mayRequestGroup(actor, byRequest)).toBe(false);
		}
	});

	it('only members leave', () => {
		expect(mayLeaveGroup(member, committee)).toBe(true);
		expect(mayLeaveGroup(elsewhere, committee)).toBe(false);
		expect(mayLeaveGroup(visitor, committee)).toBe(false);
	});

	it('a closed group is entered and managed by nobody', () => {
		expect(mayJoinGroup(withRole('resident'), closed)).toBe(false);
		expect(mayManageGroup(withRole('coordinator'), closed)).toBe(false);
		expect(mayCloseGroup(withRole('coordinator'), closed)).toBe(false);
	});

	it('bodies that decide or prepare are composed by invitation, committees open on request', () => {
		const doors = Object.fromEntries(groupKinds.map((kind) => [kind, joiningOf(kind)]));
		expect(doors).toMatchObject({ copil: 'invitation', 'citizen-committee': 'request' });
		expect(joiningModes).toEqual(expect.arrayContaining(Object.values(doors)));
	});
});
