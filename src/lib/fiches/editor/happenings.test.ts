import { expect, it } from 'vitest';
import { sentenceOf } from './happenings.ts';

it('what several people did is told in one breath', () => {
	expect(
		sentenceOf([
			{ kind: 'joined', name: 'Amina' },
			{ kind: 'joined', name: 'Bruno' },
			{ kind: 'wrote', name: 'Bruno', field: 'objectives' },
			{ kind: 'wrote', name: 'Bruno', field: 'objectives' },
			{ kind: 'wrote', name: 'Bruno', field: 'pilot' }
		])
	).toBe('Amina et Bruno arrivent. Bruno a modifié Objectifs et Pilote');
});

it('a change without a known author still has a subject', () => {
	expect(sentenceOf([{ kind: 'row-removed', name: '', field: 'partners' }])).toBe(
		'Quelqu’un a retiré une ligne de Partenaires'
	);
});

it('nothing happened, nothing is said', () => {
	expect(sentenceOf([])).toBeNull();
});
