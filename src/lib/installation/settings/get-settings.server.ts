import type { Db } from '../../database/database.server.ts';
import { installation } from '../tables.server.ts';
import { noSettings, type Settings } from '../site-settings.ts';

export async function getSettings(db: Db): Promise<Settings> {
	const { publisher, director, host, dataProtection, contact, ...rest } = installation;
	const { contractsBy, senderName, offersEnglish } = rest;
	const [found] = await db
		.select({
			...{ publisher, director, host, dataProtection, contact },
			...{ contractsBy, senderName, offersEnglish }
		})
		.from(installation);
	return found ?? noSettings;
}
