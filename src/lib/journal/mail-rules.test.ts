import { expect, it } from 'vitest';
import { bodyParts, nextAttempt, RETRY_MINUTES } from './mail-rules.ts';

const now = new Date('2027-03-03T10:00:00Z');

it('waits longer after each failure', () => {
	const waits = RETRY_MINUTES.map((_, i) => nextAttempt(i + 1, now).getTime());
	expect(waits).toEqual([...waits].sort((a, b) => a - b));
});

it('makes a link of an address of this site only', () => {
	const parts = bodyParts('Ici :\nhttp://a.test/lien/x\net http://b.test/y', 'http://a.test');
	expect(parts).toEqual([
		{ text: 'Ici :\n', href: null },
		{ text: 'http://a.test/lien/x', href: '/lien/x' },
		{ text: '\net ', href: null },
		{ text: 'http://b.test/y', href: null }
	]);
});
