import { expect, it } from 'vitest';
import { quotedWords } from './quoted-words.ts';

it('each line of what somebody wrote stands behind a sign, so that nobody takes it for ours', () => {
	expect(quotedWords('Et le jeudi ?\n\nLe marché est fermé.\n')).toBe(
		'> Et le jeudi ?\n>\n> Le marché est fermé.'
	);
});

it('is cut after a few sentences, between two signs', () => {
	expect(quotedWords('🚌'.repeat(500))).toBe(`> ${'🚌'.repeat(400)}…`);
	expect(quotedWords('a'.repeat(500), 500)).toBe(`> ${'a'.repeat(500)}`);
});
