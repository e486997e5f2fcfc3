import type { Db } from '#lib/database/database.server.ts';
import { installServerKeys, serverKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { seedDemonstration } from '#server/demonstration/seed-demonstration.ts';

/** Fills a demonstration whose ballots the server of this key opens; the keys of whoever asks stay theirs. */
export async function seedWithKey(db: Db, key: Uint8Array): Promise<void> {
	const keysOfCaller = findServerKeys();
	installServerKeys(serverKeysOf(key));
	await seedDemonstration(db);
	if (keysOfCaller) installServerKeys(keysOfCaller);
}

function findServerKeys() {
	try {
		return serverKeys();
	} catch {
		return null;
	}
}
