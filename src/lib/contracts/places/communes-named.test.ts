import { expect, it } from 'vitest';
import communes from '../geography/communes.tsv?raw';
import departements from '../geography/departements.tsv?raw';
import groupings from '../geography/groupings.tsv?raw';
import { communesNamed, nameToChoose } from './communes-named.ts';
import { buildPlaceIndex } from './place-search.ts';

const index = buildPlaceIndex({ communes, groupings, departements });
const codesOf = (typed: string, near: { code: string; name: string }[] = []) =>
	communesNamed(index, near, typed).map(({ code }) => code);
const evryCourcouronnes = { code: '91228', name: 'Évry-Courcouronnes' };

it('« Évry, ce n’est pas celui-là » : a name that may mean two communes is asked, its département beside it', () => {
	for (const typed of ['ÉVRY', 'evry', 'E\u0301vry', 'Évry\u200b', '\u00a0évry '])
		expect(codesOf(typed)).toEqual(['91228', '77175', '89162']);
	expect(communesNamed(index, [], 'Évry')[0]!.department).toBe('Essonne (91)');
	expect(codesOf('Évry', [evryCourcouronnes])).toEqual(['91228', '77175', '89162']);
	for (const one of ['Évry (89)', 'évry 89', 'Évry, Yonne', 'Évry 89140', '89140 Évry', '89162'])
		expect(codesOf(one), one).toContain('89162');
	expect(codesOf('Évry (89)')).toEqual(['89162']);
});

it('one of the territory comes first, and is asked for too when others of France bear its name', () => {
	const near = [{ code: '11339', name: 'Saint-Denis' }];
	expect(codesOf('st denis', near)[0]).toBe('11339');
	expect(codesOf('St-Denis', near).length).toBeGreaterThan(2);
	const offered = nameToChoose(index, near[0]!);
	expect(offered).toBe('Saint-Denis (11)');
	expect(codesOf(offered, near)).toEqual(['11339']);
});

it('accents, capitals, dashes, « St » and « Ste » count for nothing', () => {
	for (const typed of ['Grenoble', 'GRENOBLE', 'grenoble ', '38185'])
		expect(codesOf(typed)).toEqual(['38185']);
	const whole = codesOf('Saint-Étienne-du-Rouvray');
	expect(whole).toHaveLength(1);
	for (const typed of [
		'st etienne du rouvray',
		'ST. ÉTIENNE DU ROUVRAY',
		'saint etienne-du-rouvray'
	])
		expect(codesOf(typed)).toEqual(whole);
	expect(codesOf('ste menehould')).toEqual(codesOf('Sainte-Menehould'));
});

it('every homonym can be chosen: none is left out without a word', () => {
	const bearers = index.bearersOf.get('sainte colombe')!;
	expect(bearers.length).toBeGreaterThan(8);
	expect(new Set(codesOf('Sainte-Colombe'))).toEqual(new Set(bearers));
	const longest = Math.max(...[...index.bearersOf.values()].map((codes) => codes.length));
	expect(longest).toBeLessThanOrEqual(40);
});

it('a great town is not asked about because smaller ones begin like it', () => {
	for (const [typed, code] of [
		['Tours', '37261'],
		['Paris', '75056'],
		['lyon', '69123'],
		['Lille', '59350']
	])
		expect(codesOf(typed!), typed).toEqual([code]);
});

it('a commune that no list of France knows is the territory’s own, by name or code', () => {
	const near = [{ code: '99001', name: 'Brumeval' }];
	expect(codesOf('brumeval', near)).toEqual(['99001']);
	expect(codesOf('99001', near)).toEqual(['99001']);
	expect(nameToChoose(index, near[0]!)).toBe('Brumeval');
});

it('a postcode that a spreadsheet cut of its zero is understood', () => {
	expect(codesOf('1400')).toEqual(codesOf('01400'));
	expect(codesOf('nulle part ailleurs')).toEqual([]);
	expect(codesOf('')).toEqual([]);
});

it('is found in less than a blink, among all the communes of France', () => {
	codesOf('saint');
	const before = process.cpuUsage();
	for (let n = 0; n < 10; n += 1) codesOf('saint martin (38)');
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 10_000).toBeLessThan(50);
});
