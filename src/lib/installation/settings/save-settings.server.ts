import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { maySetInstallation } from '../permissions.ts';
import { isAdministrator } from '../queries.server.ts';
import { installation } from '../tables.server.ts';
import type { Settings } from '../site-settings.ts';

/** Of two at once the last one stands: each sees the whole form. */
export async function saveSettings(
	db: Db,
	{ accountId, settings, now }: { accountId: string; settings: Settings; now: Date }
): Promise<'saved' | 'not-allowed'> {
	return db.transaction(async (tx) => {
		if (!maySetInstallation({ isAdministrator: await isAdministrator(tx, accountId) }))
			return 'not-allowed';
		const values = { ...settings, updatedAt: now, updatedBy: accountId };
		await tx
			.insert(installation)
			.values({ id: 1, ...values })
			.onConflictDoUpdate({ target: installation.id, set: values });
		const subject = { type: 'installation', id: '1' };
		const data = { contractsBy: settings.contractsBy };
		await recordEvent(tx, { kind: 'installation-set', actorId: accountId, subject, data });
		return 'saved';
	});
}
