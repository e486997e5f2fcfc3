import { expect, it } from 'vitest';
import { statusSentence, wouldLoseWords } from './status-sentence.ts';

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

it('a person who only reads is told why, with the words of the coordination', () => {
	const { sentence } = statusSentence({
		kind: 'read-only',
		reason: { code: 'withdrawn', detail: 'Fin de la relecture' }
	});
	expect(sentence).toContain('Lecture seule');
	expect(sentence).toContain('Fin de la relecture');
});

it('leaving is held back only while this tab alone holds words', () => {
	expect(wouldLoseWords({ kind: 'saved' })).toBe(false);
	expect(wouldLoseWords({ kind: 'saving', pending: 1 })).toBe(true);
	expect(wouldLoseWords({ kind: 'offline', pending: 1, keptOnDevice: true })).toBe(false);
	expect(wouldLoseWords({ kind: 'offline', pending: 1, keptOnDevice: false })).toBe(true);
});
