import { describe, expect, it } from 'vitest';
import communes from '../geography/communes.tsv?raw';
import departements from '../geography/departements.tsv?raw';
import groupings from '../geography/groupings.tsv?raw';
import { buildPlaceIndex, departmentCodeOf, populationOf, searchPlaces } from './place-search.ts';

const index = buildPlaceIndex({ communes, groupings, departements });
const namesFor = (question: string) => searchPlaces(index, question).communes.map((c) => c.name);

describe('the search of communes', () => {
	it('knows all of France, with municipal arrondissements', () => {
		expect(index.communes.length).toBeGreaterThan(34_900);
		expect(index.groupings.length).toBeGreaterThan(1_250);
		expect(index.communeOf.get('13201')?.name).toContain('Marseille 1er');
	});

	it('forgives accents, dashes, capitals and apostrophes', () => {
		expect(namesFor('saint etienne du rouvray')[0]).toBe('Saint-Étienne-du-Rouvray');
		expect(namesFor('ABERGEMENT-clemenciat')[0]).toBe("L'Abergement-Clémenciat");
		expect(namesFor("l'abergement de varey")[0]).toBe("L'Abergement-de-Varey");
		expect(namesFor('hérouville')[0]).toBe(namesFor('herouville')[0]);
	});

	it('reads « st » and « ste » as saint and sainte, on both sides', () => {
		expect(namesFor('st denis 93')).toEqual(namesFor('saint-denis 93'));
		expect(namesFor('ste menehould')[0]).toBe('Sainte-Menehould');
		const { groupings: found } = searchPlaces(index, 'saint gildas des bois');
		expect(found[0]?.name).toBe('CC du Pays de Pontchâteau St-Gildas-des-Bois');
	});

	it('puts the exact name first, then the most populated', () => {
		expect(namesFor('paris')[0]).toBe('Paris');
		expect(namesFor('lyon')[0]).toBe('Lyon');
		const [first, second] = searchPlaces(index, 'saint-denis').communes;
		expect(first?.population).toBeGreaterThan(second!.population);
	});

	it('finds by postcode, INSEE code and beginning of a word', () => {
		expect(namesFor('26400')).toContain('Crest');
		expect(namesFor('26108')).toContain('Crest');
		expect(namesFor('2A004')).toEqual(['Ajaccio']);
		expect(namesFor('greno')[0]).toBe('Grenoble');
	});

	it('tells homonyms apart by their département', () => {
		const found = searchPlaces(index, 'Sainte-Colombe', 50).communes;
		const same = found.filter(({ name }) => name === 'Sainte-Colombe');
		expect(same.length).toBeGreaterThan(5);
		expect(new Set(same.map(({ department }) => department)).size).toBe(same.length);
		expect(searchPlaces(index, 'Sainte-Colombe 33').communes[0]?.department).toBe('Gironde (33)');
	});

	it('finds an EPCI by name, with its members', () => {
		const [found] = searchPlaces(index, 'faucigny glieres').groupings;
		expect(found).toMatchObject({ name: 'CC Faucigny - Glières', department: 'Haute-Savoie (74)' });
		expect(found?.members).toContain('74042');
	});

	it('answers nothing to less than two characters or to noise, and says when there is more', () => {
		for (const question of ['', 'a', '-', '(((', '%']) {
			expect(searchPlaces(index, question)).toEqual({ communes: [], groupings: [], more: false });
		}
		expect(searchPlaces(index, 'saint').more).toBe(true);
		expect(searchPlaces(index, 'saint').communes).toHaveLength(12);
	});

	it('knows the départements of overseas and of Corsica', () => {
		expect(['97411', '98818', '2B033', '38185'].map(departmentCodeOf)).toEqual([
			'974',
			'988',
			'2B',
			'38'
		]);
	});

	it('does not count an arrondissement twice beside its commune', () => {
		const marseille = { code: '13055', population: 100 };
		const first = { code: '13201', population: 40 };
		expect(populationOf([marseille, first])).toBe(100);
		expect(populationOf([first, { code: '38185', population: 5 }])).toBe(45);
	});
});
