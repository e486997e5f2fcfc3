import { expect, it } from 'vitest';
import { answerOf } from './may-vote.ts';

const amina = { origin: 'group', revokedAt: null, way: null } as const;
const voted = { ...amina, way: 'online' } as const;

it.each([
	['announced', amina, 'soon'],
	['open', amina, 'now'],
	['counting', amina, 'over'],
	['open', voted, 'voted-may-change'],
	['published', voted, 'voted'],
	['open', { ...voted, way: 'paper' }, 'voted-on-paper'],
	['withdrawn', amina, 'withdrawn'],
	['open', { ...amina, revokedAt: new Date() }, 'revoked']
] as const)('in a vote that is %s, %j is told « %s »', (state, voter, answer) => {
	expect(answerOf(voter, { state, canChange: true }).answer).toBe(answer);
});

it('a ballot that cannot be changed has been cast once', () => {
	expect(answerOf(voted, { state: 'open', canChange: false }).answer).toBe('voted');
});
