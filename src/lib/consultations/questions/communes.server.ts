import { asc, eq } from 'drizzle-orm';
import { getPlaces } from '../../contracts/places/places.server.ts';
import { communesNamed, nameToChoose } from '../../contracts/places/communes-named.ts';
import { contractCommune, contractDistrict } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { FindCommunes } from './read-value.ts';

/** The communes of a territory as they are offered while one types, each under a name that means it alone. */
export async function listCommunesToChoose(
	db: Db,
	contractId: string
): Promise<{ code: string; name: string }[]> {
	const [territory, places] = await Promise.all([
		listTerritoryCommunes(db, contractId),
		getPlaces()
	]);
	return territory.map(({ code, name }) => ({ code, name: nameToChoose(places, { code, name }) }));
}

async function listTerritoryCommunes(
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

/** Finds the communes that a name, a postcode or a code may mean: those of the territory first, then all of France. */
export async function createCommuneFinder(db: Db, contractId: string): Promise<FindCommunes> {
	const [territory, places] = await Promise.all([
		listTerritoryCommunes(db, contractId),
		getPlaces()
	]);
	return (typed) => communesNamed(places, territory, typed);
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
