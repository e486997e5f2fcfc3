import { asc, eq } from 'drizzle-orm';
import { getPlaces } from '../../contracts/places/places.server.ts';
import { plainWords, searchPlaces } from '../../contracts/places/place-search.ts';
import { contractCommune, contractDistrict } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { CommuneFound, FindCommunes } from './read-value.ts';

const CHOICES_MAX = 8;

/** The communes of a territory, to offer while one types. */
export async function listTerritoryCommunes(
	db: Db,
	contractId: string
): Promise<{ code: string; name: string }[]> {
	return db
		.select({ code: contractCommune.code, name: contractCommune.name })
		.from(contractCommune)
		.where(eq(contractCommune.contractId, contractId))
		.orderBy(asc(contractCommune.name));
}

export async function listDistricts(
	db: Db,
	contractId: string
): Promise<{ id: string; name: string }[]> {
	return db
		.select({ id: contractDistrict.id, name: contractDistrict.name })
		.from(contractDistrict)
		.where(eq(contractDistrict.contractId, contractId))
		.orderBy(asc(contractDistrict.name));
}

/** Finds a commune by its name, its postcode or its code: those of the territory first, then all of France. */
export async function createCommuneFinder(db: Db, contractId: string): Promise<FindCommunes> {
	const [territory, places] = await Promise.all([
		listTerritoryCommunes(db, contractId),
		getPlaces()
	]);
	const near = territory.map(({ code, name }): CommuneFound & { words: string } => {
		const department = places.communeOf.get(code)?.department ?? '';
		return { code, name, department, words: plainWords(name) };
	});
	return (typed) => {
		const words = plainWords(typed);
		const here = near.filter((one) => one.words === words || one.code === typed.toUpperCase());
		if (here.length) return here.map(({ code, name, department }) => ({ code, name, department }));
		const { communes } = searchPlaces(places, typed, CHOICES_MAX);
		const found = communes.map(({ code, name, department }) => ({ code, name, department }));
		const exact = found.filter(({ name }) => plainWords(name) === words);
		return exact.length ? exact : found;
	};
}

/** Gives the name of a commune back from its code, for those answered in one page. */
export async function createCommuneNamer(
	db: Db,
	contractId: string
): Promise<(code: string) => string> {
	const [territory, places] = await Promise.all([
		listTerritoryCommunes(db, contractId),
		getPlaces()
	]);
	const names = new Map(territory.map(({ code, name }) => [code, name]));
	return (code) => names.get(code) ?? places.communeOf.get(code)?.name ?? code;
}
