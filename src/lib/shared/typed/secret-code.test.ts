import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { CODE_LENGTH, CODE_SIGNS, drawCode, readCode, spacedCode } from './secret-code.ts';

it('a code has eighty bits at least, of signs that are not taken for one another', () => {
	expect(CODE_LENGTH * Math.log2(CODE_SIGNS.length)).toBeGreaterThanOrEqual(80);
	expect(new Set(CODE_SIGNS).size).toBe(CODE_SIGNS.length);
	expect(CODE_SIGNS).not.toMatch(/[ILOU01]/);
});

it('every sign is as likely as another: bytes that would favour the first ones are thrown away', () => {
	const bytes = [255, 254, 240, 239, 0, 29, 30];
	const code = drawCode((count) => Uint8Array.from({ length: count }, (_, i) => bytes[i % 7]!));
	// 239 is the last fair byte: 239 % 30 = 29, the last sign.
	expect(code.slice(0, 4)).toBe('9A9A');
});

it('is read whatever the capitals, the spaces and the dashes', () => {
	const code = drawCode(randomBytes);
	expect(readCode(spacedCode(code))).toBe(code);
	expect(readCode(` ${spacedCode(code).toLowerCase().replaceAll(' ', '-')} `)).toBe(code);
	expect(
		spacedCode(code)
			.split(' ')
			.every((group) => group.length === 3)
	).toBe(true);
});

it.each(['', 'K7M', 'O'.repeat(CODE_LENGTH), `${'A'.repeat(CODE_LENGTH)}B`])(
	'« %s » is no code',
	(typed) => {
		expect(readCode(typed)).toBeNull();
	}
);
