import { buildPlaceIndex, type Commune, type PlaceIndex } from './place-search.ts';

let reading: Promise<PlaceIndex> | null = null;

/** The communes and groupings of France, read once, at the first search. */
export function getPlaces(): Promise<PlaceIndex> {
	reading ??= readPlaces();
	return reading;
}

async function readPlaces(): Promise<PlaceIndex> {
	const [communes, groupings, departements] = await Promise.all([
		import('../geography/communes.tsv?raw'),
		import('../geography/groupings.tsv?raw'),
		import('../geography/departements.tsv?raw')
	]);
	return buildPlaceIndex({
		communes: communes.default,
		groupings: groupings.default,
		departements: departements.default
	});
}

/** The communes of these INSEE codes, each once, in the order of their names. Unknown codes are left out. */
export async function listCommunes(codes: readonly string[]): Promise<Commune[]> {
	const { communeOf } = await getPlaces();
	return [...new Set(codes)]
		.flatMap((code) => communeOf.get(code) ?? [])
		.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
