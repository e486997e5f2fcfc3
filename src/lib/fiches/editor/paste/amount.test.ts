import { expect, it } from 'vitest';
import { amountOf } from './amount.ts';

it('a sum is understood however French people write it', () => {
	for (const typed of ['12000', '12 000', '12 000 €', '12 000,00 euros', '012000', '12 k€'])
		expect(amountOf(typed)).toBe('12000');
	expect(amountOf('1 250,5')).toBe('1250.5');
	expect(amountOf('  ')).toBe('');
});

it('what is not a sum is left to the person to correct', () => {
	for (const typed of ['à préciser', '30 kg', '-5', '1.2.3', '12,345'])
		expect(amountOf(typed)).toBeNull();
});
