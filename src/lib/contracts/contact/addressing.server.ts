import type { Db } from '../../database/database.server.ts';
import { getSettings } from '../../installation/settings/get-settings.server.ts';
import type { Addressing } from '../../journal/send-mails.server.ts';
import { findMailPlace } from './find-mail-place.server.ts';

/** What an installation and its contracts put around their mails. */
export function addressingOf(db: Db, origin: string): Addressing {
	return {
		origin,
		findPlace: (contractId) => findMailPlace(db, { contractId, origin }),
		findSite: async () => {
			const { senderName, contact } = await getSettings(db);
			const name = senderName || 'Maillage';
			return { name, contact, url: `${origin}/mentions-legales`, senderName };
		}
	};
}
