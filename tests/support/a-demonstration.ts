import { readServerKey } from '#server/server-key.ts';
import type { APlace } from './a-place.ts';
import { aDataDirectory } from './application.ts';
import { createPostgresCopy, type Driver } from './databases.ts';
import { aDemonstrationDirectory } from './demonstration-template.ts';
import { DEMONSTRATION_KEY } from './postgres-copies.ts';

/** `key`: that of its server. */
type ADemonstration = APlace & { key: Uint8Array };

/**
 * The demonstration territory for a test and a server of its own, as a first start leaves it. On PostgreSQL its server starts in
 * a third of the time and answers in half: for tests that would find the same on either database.
 */
export async function aDemonstration(driver: Driver): Promise<ADemonstration> {
	if (driver === 'postgres') return onPostgres(await createPostgresCopy('demonstration'));
	const { path, remove } = await aDemonstrationDirectory();
	return inDirectory(path, remove);
}

function onPostgres({ url, drop }: { url: string; drop: () => Promise<void> }): ADemonstration {
	const data = aDataDirectory();
	return {
		place: { url },
		environment: { DATABASE_URL: url, DATA_DIR: data.path, SERVER_KEY: DEMONSTRATION_KEY },
		key: Buffer.from(DEMONSTRATION_KEY, 'base64'),
		remove: () => drop().finally(data.remove)
	};
}

function inDirectory(path: string, remove: () => void): ADemonstration {
	return {
		place: { directory: path },
		environment: { DATA_DIR: path },
		key: readServerKey({ serverKey: null, dataDir: path }),
		remove: async () => remove()
	};
}
