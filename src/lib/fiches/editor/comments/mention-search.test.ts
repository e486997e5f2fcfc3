import { expect, it } from 'vitest';
import { mentionBefore, MentionSearch } from './mention-search.svelte.ts';

it('a name is looked for after an @ that begins a word', () => {
	expect(mentionBefore('Merci @am', 9)).toEqual({ at: 6, search: 'am' });
	expect(mentionBefore('@', 1)).toEqual({ at: 0, search: '' });
	expect(mentionBefore('ecrire@brumeval', 15)).toBeNull();
	expect(mentionBefore('@Amina. Ensuite', 15)).toBeNull();
});

it('whoever is chosen is called, as long as their name stays in the text', () => {
	const search = new MentionSearch(async () => []);
	const { text, caret } = search.choose({ accountId: 'a', name: 'Amina' }, 'Merci @am, oui', 9);
	expect(text).toBe('Merci @Amina , oui');
	expect(caret).toBe(13);
	expect(search.idsIn(text)).toEqual(['a']);
	expect(search.idsIn('Merci')).toEqual([]);
});
