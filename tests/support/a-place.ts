import type { Place } from '#lib/database/open-database.server.ts';
import { aDataDirectory } from './application.ts';
import { createPostgresDatabase, type Driver } from './databases.ts';

/** Where a server of a test keeps everything: to be opened by the test, and given to the server as its environment. */
export type APlace = {
	place: Place;
	environment: Record<string, string>;
	remove: () => Promise<void>;
};

/** Empty on the embedded database, which `openDatabase` fills; with its tables on PostgreSQL. */
export async function aPlace(driver: Driver): Promise<APlace> {
	if (driver === 'postgres') {
		const { url, drop } = await createPostgresDatabase({ isMigrated: true });
		return { place: { url }, environment: { DATABASE_URL: url }, remove: drop };
	}
	const { path, remove } = aDataDirectory();
	return {
		place: { directory: path },
		environment: { DATA_DIR: path },
		remove: async () => remove()
	};
}
