import { expect, it } from 'vitest';
import { quoted } from './messages.ts';

it('an answer that is already a quotation is not quoted twice', () => {
	expect(quoted('Dans la boîte aux lettres')).toBe('« Dans la boîte aux lettres »');
	expect(quoted('« Je cherche un médecin »')).toBe('« Je cherche un médecin »');
});
