import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { contract } from '../tables.server.ts';
import type { ContactDetails } from './contact-forms.ts';

/** How the coordination is reached from now on: pages, what is printed, and mails that have not left yet say it at once. */
export async function recordContact(
	db: Db,
	{ contractId, actorId, details }: { contractId: string; actorId: string; details: ContactDetails }
): Promise<void> {
	const { service, phone, hours, address } = details;
	await db.transaction(async (tx) => {
		await tx
			.update(contract)
			.set({
				...{ contactService: service, contactPhone: phone },
				...{ contactHours: hours, contactAddress: address }
			})
			.where(eq(contract.id, contractId));
		await recordEvent(tx, {
			...{ kind: 'contract-contact-changed', contractId, actorId },
			subject: { type: 'contract', id: contractId }
		});
	});
}
