import { expect, it } from 'vitest';
import { parameterSentences, ruleSentences } from './rule-messages.ts';

const rules = {
	quorum: { kind: 'none' },
	threshold: { kind: 'none' },
	...{ drawsTies: false, minBallots: 5, canChange: true, allowsPaper: false }
} as const;

it('a ballot prints the rules that its method has, and no other', () => {
	const chosen = ruleSentences({ ...rules, method: 'approval' }).join('\n');
	for (const word of ['Pas de seuil', 'égalité', 'bulletins blancs'])
		expect(chosen).toContain(word);
	const ranked = ruleSentences({ ...rules, method: 'schulze' }).join('\n');
	expect(ranked).not.toContain('seuil');
	expect(ranked).toContain('égalité');
	// In a consent nothing is ahead of anything, and abstaining is one of the choices.
	const consent = ruleSentences({ ...rules, method: 'consent' }).join('\n');
	expect(consent).not.toMatch(/seuil|égalité|blancs/);
	expect(consent).toContain('abstentions');
});

it('a threshold that was set is printed, whatever the method', () => {
	const threshold = { kind: 'share', strict: true, numerator: 1, denominator: 2 } as const;
	expect(ruleSentences({ ...rules, threshold, method: 'dots' }).join('\n')).toContain('1/2');
});

it('parameters are said as they are', () => {
	const consent = { method: 'consent', allowsBlock: false };
	expect(parameterSentences({ ...consent, maxObjections: 0 })).toContain(
		'Adoptée si quelqu’un est d’accord et que personne n’a d’objection.'
	);
	expect(parameterSentences({ ...consent, maxObjections: 2 })[0]).toMatch(/2 objections au plus/);
	const stv = { method: 'stv', seats: 2 };
	expect(parameterSentences({ ...stv, decimals: 5 }).join()).toContain('5 décimales');
	expect(parameterSentences({ ...stv, decimals: null }).join()).toContain('ne sont pas arrondies');
});
