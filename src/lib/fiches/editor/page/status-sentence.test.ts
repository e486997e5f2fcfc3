import { expect, it } from 'vitest';
import { hasUnsavedWords, statusSentence } from './status-sentence.ts';

it('« Enregistré » is said only when everything is durable', () => {
	expect(statusSentence({ kind: 'saved' }).sentence).toBe('Enregistré');
	expect(statusSentence({ kind: 'saving', pending: 1 }).sentence).toBe('Enregistrement…');
});

it('offline says where the words are: saved, on the device, or in this tab alone', () => {
	const offline = (pending: number, keptOnDevice: boolean) =>
		statusSentence({ kind: 'offline', pending, keptOnDevice }).sentence;
	expect(offline(0, false)).toContain('tout ce que vous aviez écrit est enregistré');
	expect(offline(2, true)).toContain('sur cet appareil');
	expect(offline(2, false)).toContain('dans cet onglet seulement');
});

it('a server that does not answer, or was never reached, is said to be: nothing is « enregistré » then', () => {
	const waiting = (keptOnDevice: boolean) =>
		statusSentence({ kind: 'waiting', pending: 1, keptOnDevice }).sentence;
	expect(waiting(true)).toContain('sur cet appareil');
	expect(waiting(false)).toContain('ne le fermez pas');
	for (const sentence of [waiting(true), waiting(false)]) expect(sentence).toContain('Pas encore');
	const unreached = statusSentence({ kind: 'unreached' }).sentence;
	expect(unreached).toContain('Le texte n’est pas arrivé');
	expect(unreached).not.toContain('enregistré');
	expect(hasUnsavedWords({ kind: 'waiting', pending: 1, keptOnDevice: true })).toBe(true);
});

it('a person who only reads is told why, with the words of the coordination', () => {
	const { sentence } = statusSentence({
		kind: 'read-only',
		reason: { code: 'withdrawn', detail: 'Fin de la relecture' }
	});
	expect(sentence).toContain('Lecture seule');
	expect(sentence).toContain('Fin de la relecture');
});

it('who leaves is told of words that the server does not have, wherever they are kept', () => {
	expect(hasUnsavedWords({ kind: 'saved' })).toBe(false);
	expect(hasUnsavedWords({ kind: 'saving', pending: 1 })).toBe(true);
	expect(hasUnsavedWords({ kind: 'offline', pending: 0, keptOnDevice: false })).toBe(false);
	expect(hasUnsavedWords({ kind: 'offline', pending: 1, keptOnDevice: true })).toBe(true);
	expect(hasUnsavedWords({ kind: 'offline', pending: 1, keptOnDevice: false })).toBe(true);
});

it('a long text says how far it has travelled', () => {
	const progress = { done: 3, total: 12 };
	const { sentence } = statusSentence({ kind: 'saving', pending: 1, progress });
	expect(sentence).toBe('Enregistrement… 3 sur 12');
});
