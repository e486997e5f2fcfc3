import { expect, it } from 'vitest';
import { mentionedIn } from './mentions.ts';

const people = [
	{ accountId: 'a', name: 'Amina' },
	{ accountId: 'j', name: 'Jean' },
	{ accountId: 'jm', name: 'Jean Martin' },
	{ accountId: 'b1', name: 'Bruno' },
	{ accountId: 'b2', name: 'Bruno' }
];

it('calls the people named after an @, whatever the capitals', () => {
	expect(mentionedIn('@amina, pouvez-vous relire ? Merci @Jean.', people)).toEqual(['a', 'j']);
});

it('takes the longest name, and never half a name', () => {
	expect(mentionedIn('Voir @Jean Martin', people)).toEqual(['jm']);
	expect(mentionedIn('Voir @Jeanne', people)).toEqual([]);
});

it('calls nobody by a name that two people share, nor inside an address', () => {
	expect(mentionedIn('@Bruno et contact@amina', people)).toEqual([]);
});
