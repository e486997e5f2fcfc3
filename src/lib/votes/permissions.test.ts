import { expect, it } from 'vitest';
import { roles, visitor, type Actor } from '../accounts/actor.ts';
import { mayHoldPaper, maySeeWhoVoted, mayTypePaper } from './permissions.ts';

const coordinator: Actor = { ...visitor, accountId: 'c', roles: ['coordinator'] };
const facilitator: Actor = {
	...visitor,
	accountId: 'f',
	seats: [{ groupId: 'committee', isFacilitator: true }]
};
const elected: Actor = { ...visitor, accountId: 'e', roles: ['elected'] };
const member: Actor = {
	...visitor,
	accountId: 'm',
	seats: [{ groupId: 'committee', isFacilitator: false }]
};
const ofCommittee = { groupId: 'committee', secrecy: 'confidential' } as const;
const ofTheme = { groupId: null, secrecy: 'confidential' } as const;

it('whoever prepares a vote prints its ballots and ticks those who take one', () => {
	expect([coordinator, facilitator].every((one) => mayHoldPaper(one, ofCommittee))).toBe(true);
	expect(mayHoldPaper(facilitator, ofTheme)).toBe(false);
	const others = roles.filter((role) => role !== 'coordinator');
	expect(others.some((role) => mayHoldPaper({ ...member, roles: [role] }, ofCommittee))).toBe(
		false
	);
	expect(mayHoldPaper(visitor, ofCommittee)).toBe(false);
});

it('who took part is read by those who hold the roll, and by a facilitator only where names are public', () => {
	expect(maySeeWhoVoted(coordinator, ofCommittee)).toBe(true);
	expect(maySeeWhoVoted(facilitator, ofCommittee)).toBe(false);
	expect(maySeeWhoVoted(facilitator, { ...ofCommittee, secrecy: 'secret' })).toBe(false);
	expect(maySeeWhoVoted(facilitator, { ...ofCommittee, secrecy: 'public' })).toBe(true);
	expect(maySeeWhoVoted(member, { ...ofCommittee, secrecy: 'public' })).toBe(false);
});

it('sheets are typed by whoever answers for something in the contract, and by the bureau of a secret vote', () => {
	const nobody = { isTrustee: false };
	expect(mayTypePaper(coordinator, ofTheme, nobody)).toBe(true);
	expect(mayTypePaper(facilitator, ofCommittee, nobody)).toBe(true);
	expect(mayTypePaper(facilitator, ofTheme, nobody)).toBe(true);
	expect(mayTypePaper(elected, ofTheme, nobody)).toBe(true);
	expect(mayTypePaper(member, ofCommittee, nobody)).toBe(false);
	const trustee = { isTrustee: true };
	expect(mayTypePaper(member, { ...ofCommittee, secrecy: 'secret' }, trustee)).toBe(true);
	expect(mayTypePaper(member, ofCommittee, trustee)).toBe(false);
	expect(mayTypePaper(visitor, { ...ofCommittee, secrecy: 'secret' }, nobody)).toBe(false);
});
