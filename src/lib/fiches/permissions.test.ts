import { expect, it } from 'vitest';
import { roles, visitor, type Actor, type Role } from '../accounts/actor.ts';
import * as may from './permissions.ts';
import { effectOnText, ficheStatuses, movesOf, workflow, type FicheStatus } from './workflow.ts';

function somebody(...held: Role[]): Actor {
	return { accountId: 'a', roles: held, organisation: '', seats: [] };
}
const member: Actor = {
	...visitor,
	accountId: 'm',
	seats: [{ groupId: 'g', isFacilitator: false }]
};

function standing(status: FicheStatus, more: Partial<may.FicheStanding> = {}): may.FicheStanding {
	return { status, writerGroupIds: ['g'], granted: false, withdrawn: false, ...more };
}

const written: FicheStatus[] = ['idea', 'draft', 'co-writing'];

it('opens the text to writers in three statuses, to the coordination in one more, and freezes it in all others', () => {
	for (const status of ficheStatuses) {
		const isOpen = written.includes(status);
		const here = standing(status);
		expect(may.mayWriteFiche(somebody('partner'), here), status).toBe(isOpen);
		expect(may.mayWriteFiche(somebody('elected'), here), status).toBe(isOpen);
		expect(may.mayWriteFiche(member, here), status).toBe(isOpen);
		expect(may.mayWriteFiche(somebody('coordinator'), here), status).toBe(
			isOpen || status === 'cotech-review'
		);
	}
});

it('lets nobody write who was given nothing: visitors, residents, the ARS, members of other groups', () => {
	const others = standing('co-writing', { writerGroupIds: ['h'] });
	for (const actor of [somebody(), somebody('resident'), somebody('referent-ars'), member]) {
		expect(may.whyNotWrite(actor, others)).toBe('not-a-writer');
	}
	expect(may.whyNotWrite(somebody('committee-member'), others)).toBe('not-a-writer');
	expect(may.whyNotWrite(visitor, standing('co-writing', { granted: true }))).toBe('signed-out');
});

it('lets a withdrawal win over a role, a seat and a grant, but not over the coordination', () => {
	const withdrawn = standing('co-writing', { granted: true, withdrawn: true });
	for (const actor of [somebody('partner', 'elected'), member]) {
		expect(may.whyNotWrite(actor, withdrawn)).toBe('withdrawn');
	}
	expect(may.mayWriteFiche(somebody('coordinator'), withdrawn)).toBe(true);
});

it('tells each person the reason that is theirs', () => {
	expect(may.whyNotWrite(somebody('partner'), standing('cotech-review'))).toBe('coordinators-only');
	expect(may.whyNotWrite(somebody('resident'), standing('cotech-review'))).toBe('not-a-writer');
	expect(may.whyNotWrite(somebody('coordinator'), standing('validated'))).toBe('frozen');
	expect(may.whyNotWrite(somebody('resident'), standing('idea', { granted: true }))).toBeNull();
});

it('moves a fiche only where the table writes it, for the roles it writes', () => {
	for (const from of ficheStatuses) {
		for (const to of ficheStatuses) {
			const allowed = workflow[from].to[to] ?? [];
			for (const role of roles) {
				expect(may.mayMoveFiche(somebody(role), from, to), `${role} ${from} ${to}`).toBe(
					allowed.includes(role)
				);
			}
			expect(may.mayMoveFiche({ ...visitor, roles: ['coordinator'] }, from, to)).toBe(false);
			expect(may.mayMoveFiche(member, from, to)).toBe(false);
		}
		expect(movesOf(from, ['coordinator'])).not.toContain(from);
	}
});

it('never leaves residents, members or the ARS alone to decide, save the validation with the ARS', () => {
	for (const status of ficheStatuses) {
		expect(movesOf(status, ['resident', 'committee-member'])).toEqual([]);
		expect(movesOf(status, ['referent-ars'])).toEqual(
			status === 'copil-decided' ? ['validated'] : []
		);
	}
	expect(workflow.evaluated.to).toEqual({});
});

it('says what each passage does to the text', () => {
	expect(effectOnText('cotech-review', 'citizen-opinion')).toBe('freezes');
	expect(effectOnText('co-writing', 'cotech-review')).toBeNull();
	expect(effectOnText('validated', 'co-writing')).toBe('reopens');
	expect(effectOnText('late', 'paused')).toBeNull();
});

it('keeps the discussion to those who have a part in the contract', () => {
	for (const role of roles) expect(may.mayComment(somebody(role))).toBe(role !== 'resident');
	expect(may.mayComment(member)).toBe(true);
	expect(may.mayComment(somebody())).toBe(false);
	expect(may.mayComment(visitor)).toBe(false);
});

it('lets who opened a conversation, the writers and the coordination close it', () => {
	const closes = (actor: Actor, status: FicheStatus, createdBy = 'z') =>
		may.mayResolveThread(actor, { createdBy }, standing(status));
	expect(closes(somebody('referent-ars'), 'co-writing')).toBe(false);
	expect(closes(somebody('referent-ars'), 'co-writing', 'a')).toBe(true);
	expect(closes(somebody('partner'), 'co-writing')).toBe(true);
	expect(closes(somebody('partner'), 'validated')).toBe(false);
	expect(closes(somebody('coordinator'), 'validated')).toBe(true);
	expect(closes(somebody('resident'), 'co-writing', 'a')).toBe(false);
});

it('lets a member propose an idea, a partner begin a draft, the coordination open the writing', () => {
	expect(may.statusesForNewFiche(visitor)).toEqual([]);
	expect(may.statusesForNewFiche(somebody('resident'))).toEqual([]);
	expect(may.statusesForNewFiche(somebody('referent-ars'))).toEqual([]);
	expect(may.statusesForNewFiche(member)).toEqual(['idea']);
	expect(may.statusesForNewFiche(somebody('elected'))).toEqual(['idea', 'draft']);
	expect(may.statusesForNewFiche(somebody('coordinator'))).toContain('co-writing');
});

it('lets the coordination alone manage writers, and people withdraw only their own words', () => {
	for (const role of roles) {
		expect(may.mayManageWriters(somebody(role))).toBe(role === 'coordinator');
	}
	expect(may.mayWithdrawComment(somebody('coordinator'), { authorId: 'z' })).toBe(false);
	expect(may.mayWithdrawComment(somebody(), { authorId: 'a' })).toBe(true);
	expect(may.mayCreateVersion(somebody('coordinator'), standing('validated'))).toBe(true);
	expect(may.mayCreateVersion(somebody('partner'), standing('validated'))).toBe(false);
});
