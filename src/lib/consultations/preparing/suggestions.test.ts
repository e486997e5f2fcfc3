import { expect, it } from 'vitest';
import { leftAsOffered, suggestionFor } from './suggestions.ts';

it('a text that is offered and left as it is, is told from one that was adapted', () => {
	const decider = suggestionFor('decider')!;
	expect(leftAsOffered({ decider, purpose: 'Choisir les arrêts' })).toEqual(['decider']);
	expect(leftAsOffered({ decider: `${decider}\n` })).toEqual(['decider']);
	expect(leftAsOffered({ decider: `${decider} Et le préfet.` })).toEqual([]);
	expect(leftAsOffered({ decider: '', other: decider })).toEqual([]);
});

it('whatever the language in which it was taken', () => {
	const decider =
		'The steering committee of the local health contract: the communes, the regional health agency and their partners.';
	expect(leftAsOffered({ decider })).toEqual(['decider']);
});

it('nothing is offered for a field that is not one', () => {
	expect(suggestionFor('constructor')).toBeNull();
});
