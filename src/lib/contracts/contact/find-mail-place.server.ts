import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { MailPlace } from '../../journal/mail-frame.ts';
import { contract } from '../tables.server.ts';
import { contactOf, contactPath } from './contact.ts';

/** What a mail about a contract says of it, and of who is reached there. */
export async function findMailPlace(
	db: Db,
	{ contractId, origin }: { contractId: string; origin: string }
): Promise<MailPlace | null> {
	const [found] = await db.select().from(contract).where(eq(contract.id, contractId));
	// Nobody reads the pages of a hidden contract: those who run the site are reached instead.
	if (!found || found.standing === 'hidden') return null;
	const { service, phone, hours } = contactOf(found);
	return {
		...{ territory: found.territoryName, service, phone, hours },
		...{ url: `${origin}${contactPath(found.slug)}`, replyTo: found.replyTo }
	};
}
