import type { Place } from '#lib/database/open-database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { aFicheWrittenBy } from '../documents/support/live-server.ts';
import { aDataDirectory } from '../support/application.ts';
import { createPostgresDatabase, type Driver } from '../support/databases.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';

export type Home = {
	place: Place;
	/** The variables by which a server finds it. */
	environment: Record<string, string> & { DATA_DIR: string };
	remove: () => Promise<void>;
};

/** Where a server of these tests keeps everything: nothing is in it. */
export async function anEmptyHome(driver: Driver): Promise<Home> {
	const { path, remove } = aDataDirectory();
	const place = { directory: path };
	if (driver === 'pglite')
		return { place, environment: { DATA_DIR: path }, remove: async () => remove() };
	const { url, drop } = await createPostgresDatabase();
	const environment = { DATABASE_URL: url, DATA_DIR: path };
	return { place: { url }, environment, remove: () => drop().finally(remove) };
}

/** The same, with a fiche that these people write. */
export async function aHomeWithAFiche<N extends string>(driver: Driver, names: N[]) {
	const home = await anEmptyHome(driver);
	const copyOf = driver === 'pglite' ? await embeddedTemplate() : undefined;
	const opened = await openDatabase({ ...home.place, ...(copyOf ? { copyOf } : {}) });
	const fiche = await aFicheWrittenBy(opened.db, names);
	await opened.close();
	return { ...home, ...fiche };
}
