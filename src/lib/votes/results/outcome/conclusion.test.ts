import { expect, it } from 'vitest';
import { arrangeSteps, conclusionRefusals, typedConclusion } from './conclusion.ts';

const around = { today: '2027-03-01', known: null };
const step = { what: 'Écrire au transporteur', who: 'La coordination', on: '2027-05-01' };
const good = { conclusion: 'Le bus passera.', reviewOn: '2027-09-01', steps: [step] };

it('a conclusion has words and a day on which it is looked at again', () => {
	expect(conclusionRefusals(good, around)).toEqual({});
	expect(conclusionRefusals({ conclusion: '', reviewOn: '', steps: [] }, around)).toEqual({
		...{ conclusion: 'missing', reviewOn: 'missing' }
	});
});

it('a day that does not exist, or is past, is refused; the one that was there before may have passed', () => {
	const on = (reviewOn: string, known: string | null = null) =>
		conclusionRefusals({ ...good, reviewOn }, { ...around, known }).reviewOn;
	expect(on('2027-02-30')).toBe('not-a-date');
	expect(on('bientôt')).toBe('not-a-date');
	expect(on('2027-02-28')).toBe('in-the-past');
	expect(on('2027-03-01')).toBeUndefined();
	expect(on('2027-02-28', '2027-02-28')).toBeUndefined();
});

it('whoever says what is to be done says who does it; empty lines are not steps', () => {
	const of = (typed: Partial<typeof step>) =>
		conclusionRefusals({ ...good, steps: [{ what: '', who: '', on: '', ...typed }] }, around);
	expect(of({})).toEqual({});
	expect(of({ what: 'Écrire' })).toEqual({ 'step-who-0': 'who-missing' });
	expect(of({ on: '2027-05-01' })).toEqual({
		...{ 'step-what-0': 'what-missing', 'step-who-0': 'who-missing' }
	});
	expect(of({ ...step, on: '2027-13-01' })).toEqual({ 'step-on-0': 'not-a-date' });
});

it('« j’avais écrit douze étapes » : none is lost, and more than ten are refused in words', () => {
	const form = new FormData();
	form.set('conclusion', ' Oui.\r\nDeux lignes. ');
	for (let at = 0; at < 12; at += 1) {
		form.append('step-what', `Étape ${at}`);
		form.append('step-who', 'Nous');
		form.append('step-on', '');
	}
	const typed = typedConclusion(form);
	expect(typed.conclusion).toBe('Oui.\nDeux lignes.');
	expect(typed.steps).toHaveLength(12);
	expect(conclusionRefusals(typed, { today: '2027-01-01', known: null })).toMatchObject({
		'step-what-11': 'steps-many'
	});
	expect(arrangeSteps(typed.steps, 'add')).toHaveLength(12);
	const fewer = arrangeSteps(typed.steps, 'remove:1');
	expect(fewer.map(({ what }) => what).slice(0, 2)).toEqual(['Étape 0', 'Étape 2']);
	expect(arrangeSteps(fewer, 'add')).toHaveLength(11);
	expect(arrangeSteps(fewer, 'save')).toEqual(fewer);
});
