import { afterEach, expect, it } from 'vitest';
import { defaultLocale, installLocaleReader } from '../../shared/messages.ts';
import type { EndChange } from '../end-changes.ts';
import { endChangeSentence } from './end-change-messages.ts';

afterEach(() => installLocaleReader(() => defaultLocale));

const change = (kind: EndChange['kind'], to: string): EndChange => ({
	...{ kind, phase: 'Vos réponses', at: new Date('2027-03-10T09:00:00Z') },
	...{ from: new Date('2027-03-13T17:00:00Z'), to: new Date(`${to}T17:00:00Z`) }
});
const said = (kind: EndChange['kind'], to: string) =>
	endChangeSentence(change(kind, to)).replaceAll(/\s/g, ' ');

it('says in French who moved the end of a step, when, from which hour and to which', () => {
	expect(said('prolonged', '2027-03-20')).toBe(
		'Le 10 mars 2027, la coordination a repoussé la fin de « Vos réponses » : 20 mars 2027 à 18:00 (heure de Paris), au lieu du 13 mars 2027 à 18:00 (heure de Paris).'
	);
	expect(said('shortened', '2027-03-12')).toBe(
		'Le 10 mars 2027, la coordination a avancé la fin de « Vos réponses » : 12 mars 2027 à 18:00 (heure de Paris), au lieu du 13 mars 2027 à 18:00 (heure de Paris).'
	);
	expect(said('reopened', '2027-03-20')).toBe(
		'Le 10 mars 2027, la coordination a rouvert « Vos réponses », qui était terminée : 20 mars 2027 à 18:00 (heure de Paris), au lieu du 13 mars 2027 à 18:00 (heure de Paris).'
	);
});

it('and in English', () => {
	installLocaleReader(() => 'en');
	expect(said('prolonged', '2027-03-20')).toBe(
		'On 10 March 2027, the coordination put off the end of “Vos réponses”: 20 March 2027 at 18:00 (Paris time) instead of 13 March 2027 at 18:00 (Paris time).'
	);
	expect(said('shortened', '2027-03-12')).toContain('brought forward the end of “Vos réponses”');
	expect(said('reopened', '2027-03-20')).toContain('opened “Vos réponses” again after its end');
});
