import { expect, it } from 'vitest';
import { atCoordination } from './at-coordination.ts';

it('« écrivez à la coordination » leads to it, in each language', () => {
	expect(atCoordination('Si c’est une erreur, écrivez à la coordination du contrat.')).toEqual({
		...{ before: 'Si c’est une erreur, écrivez à ', named: 'la coordination du contrat' },
		after: '.'
	});
	expect(atCoordination('Gardez-le et prévenez la coordination.')?.named).toBe('la coordination');
	expect(atCoordination('Write to the contract’s coordination.')?.named).toBe(
		'the contract’s coordination'
	);
	expect(atCoordination('Tell the coordination of your contract.')?.named).toBe(
		'the coordination of your contract'
	);
});

it('a sentence that names nobody stays as it is', () => {
	expect(atCoordination('Vous avez déjà voté.')).toBeNull();
});
