import { and, eq } from 'drizzle-orm';
import { newSecret } from '../../accounts/links/email-links.server.ts';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { Participation } from '../taking-part/participation.server.ts';
import { entryBatch, participation } from '../tables.server.ts';

type Entered = { consultationId: string; batchId: string; entryKey: string };

/** The person behind a form that was typed for them; null when the form had arrived before. Nobody gets a link to it. */
export async function createEntered(
	tx: Db,
	{ shownName = '', ...entered }: Entered & { shownName?: string }
): Promise<Participation | null> {
	const [made] = await tx
		.insert(participation)
		.values({
			...entered,
			shownName,
			verification: 'facilitator',
			tokenHash: hashToken(newSecret())
		})
		.onConflictDoNothing()
		.returning();
	return made ?? null;
}

/** The form that arrived under this key, in a batch that this account typed: nobody corrects the forms of somebody else. */
export async function findEntered(
	tx: Db,
	{ consultationId, entryKey, accountId }: Omit<Entered, 'batchId'> & { accountId: string }
): Promise<Participation | null> {
	const [found] = await tx
		.select({ participation })
		.from(participation)
		.innerJoin(entryBatch, eq(entryBatch.id, participation.batchId))
		.where(
			and(
				eq(participation.consultationId, consultationId),
				eq(participation.entryKey, entryKey),
				eq(entryBatch.enteredBy, accountId)
			)
		);
	return found?.participation ?? null;
}
