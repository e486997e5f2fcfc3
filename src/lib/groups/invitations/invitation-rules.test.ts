import { expect, it } from 'vitest';
import { addressesOf, isLandingIn, stateOfInvitation } from './invitation-rules.ts';

const now = new Date('2027-03-03T10:00:00Z');
const later = new Date('2027-03-04T10:00:00Z');
const open = { usedAt: null, revokedAt: null, claimedAt: null, expiresAt: later };

it('an invitation is open until it is used, revoked or too old', () => {
	expect(stateOfInvitation(open, now)).toBe('open');
	expect(stateOfInvitation({ ...open, usedAt: now }, now)).toBe('used');
	expect(stateOfInvitation({ ...open, revokedAt: now }, now)).toBe('revoked');
	expect(stateOfInvitation({ ...open, expiresAt: now }, now)).toBe('expired');
});

it('an invitation lands in its own contract, nowhere else', () => {
	expect(isLandingIn('brumeval', '/c/brumeval')).toBe(true);
	expect(isLandingIn('brumeval', '/c/brumeval/fiches/2/ecrire')).toBe(true);
	for (const path of [
		'/c/brumeval-bis',
		'/c/autre',
		'/compte',
		'//evil.test',
		'/c/brumeval/../x'
	]) {
		expect(isLandingIn('brumeval', path), path).toBe(false);
	}
});

it('reads addresses pasted one per line or separated by commas, each once', () => {
	const outlook =
		'"Diallo, Amina" <Amina@a.fr>; Bruno Roux <bruno@a.fr>;\nRoux, Bruno <bruno@a.fr>';
	expect(addressesOf(outlook)).toEqual(['amina@a.fr', 'bruno@a.fr']);
	expect(addressesOf('amina@a.fr\u200b bruno@a.fr\u00a0mailto:amina@a.fr.')).toEqual([
		'amina@a.fr',
		'bruno@a.fr'
	]);
	expect(addressesOf(' Amina@a.fr\nbruno@a.fr, amina@a.fr ;')).toEqual([
		'amina@a.fr',
		'bruno@a.fr'
	]);
});
