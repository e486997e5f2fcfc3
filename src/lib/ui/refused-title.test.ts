import { expect, it } from 'vitest';
import { plainTitle, refusedTitle, withRefusedTitle } from './refused-title.ts';

it('the title of a page that refuses a form begins with « Erreur », once', () => {
	expect(refusedTitle('Nouvelle fiche · Maillage')).toBe('Erreur : Nouvelle fiche · Maillage');
	expect(refusedTitle(refusedTitle('Fiche'))).toBe('Erreur : Fiche');
	expect(plainTitle(refusedTitle('Fiche'))).toBe('Fiche');
	expect(plainTitle('Fiche')).toBe('Fiche');
});

it('the page that is sent says it too, whatever stands in its title', () => {
	expect(withRefusedTitle('<head><title>10 $& · l&#39;eau</title></head><title>x</title>')).toBe(
		'<head><title>Erreur : 10 $& · l&#39;eau</title></head><title>x</title>'
	);
});
