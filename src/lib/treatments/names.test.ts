import { expect, it } from 'vitest';
import { withoutName } from './names.ts';

const after = (text: string, name = 'Jo') => withoutName(text, { name, by: 'Personne partie 12' });

it('takes a name out where it is a name, and leaves the words that only look like it', () => {
	expect(after('Jo a répondu à jo. Journal, Joël.')).toBe(
		'Personne partie 12 a répondu à Personne partie 12. Journal, Joël.'
	);
});

it('leaves the address of a page, which would open nothing any more', () => {
	expect(after('Voir https://a.test/lien/x-Jo-y merci Jo')).toBe(
		'Voir https://a.test/lien/x-Jo-y merci Personne partie 12'
	);
});

it('takes a name as it is written, whatever its signs', () => {
	expect(after('Avec M. (le) Roux+', 'M. (le) Roux+')).toBe('Avec Personne partie 12');
	expect(after('Avec $& et Amina', 'Amina')).toBe('Avec $& et Personne partie 12');
});
