import { expect, it } from 'vitest';
import { visibilityAfterEdit, visibilityOf } from './text-visibility.ts';

it('shows at once what nothing holds', () => {
	expect(visibilityOf('after', ['Un banc', 'Devant la pharmacie'])).toEqual({
		visibility: 'shown',
		heldReasons: []
	});
});

it('holds everything where somebody looks before', () => {
	expect(visibilityOf('before', ['Un banc'])).toEqual({
		visibility: 'held',
		heldReasons: ['before-publication']
	});
});

it('says each reason once, whichever text it was seen in', () => {
	const { visibility, heldReasons } = visibilityOf('after', [
		'Appelez le 06 12 34 56 78',
		'ou le 06 12 34 56 79, j’ai un cancer'
	]);
	expect(visibility).toBe('held');
	expect(heldReasons).toEqual(['phone', 'own-illness']);
});

it('what was hidden, or taken away by reports, waits again once rewritten; the rest follows its new words', () => {
	const clean = visibilityOf('after', ['Un banc devant la pharmacie']);
	expect(visibilityAfterEdit({ visibility: 'hidden', heldReasons: [] }, clean)).toEqual({
		visibility: 'held',
		heldReasons: ['rewritten']
	});
	expect(visibilityAfterEdit({ visibility: 'held', heldReasons: ['rewritten'] }, clean)).toEqual({
		visibility: 'held',
		heldReasons: ['rewritten']
	});
	expect(visibilityAfterEdit({ visibility: 'held', heldReasons: ['reported'] }, clean)).toEqual({
		visibility: 'held',
		heldReasons: ['reported']
	});
	expect(visibilityAfterEdit({ visibility: 'held', heldReasons: ['phone'] }, clean)).toEqual(clean);
	expect(visibilityAfterEdit({ visibility: 'shown', heldReasons: [] }, clean)).toEqual(clean);
});
