import type { Db } from '../../database/database.server.ts';
import { getSettings } from './get-settings.server.ts';

/** Asked at every page: the answer serves this long, in each process. */
const KNOWN_FOR_MS = 5_000;

let known: { offersEnglish: boolean; until: number } | null = null;

/** Whether pages are offered in English: French always is. Other processes follow a change within seconds. */
export async function isEnglishOffered(db: Db): Promise<boolean> {
	const now = Date.now();
	if (known && known.until > now) return known.offersEnglish;
	const { offersEnglish } = await getSettings(db);
	known = { offersEnglish, until: now + KNOWN_FOR_MS };
	return offersEnglish;
}

/** After a change, in the process that made it. */
export function forgetOfferedLanguages(): void {
	known = null;
}
