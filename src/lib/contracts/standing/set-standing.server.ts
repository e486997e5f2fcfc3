import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { mayOversee } from '../../installation/permissions.ts';
import { isAdministrator } from '../../installation/queries.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { listCoordinatorMailboxes } from '../mailboxes.server.ts';
import { nextStandings, type Standing } from '../standing.ts';
import { contract } from '../tables.server.ts';
import type { CountHoldings } from './holdings.server.ts';
import { standingMail } from './standing-mails.ts';

export type StandingChange = {
	accountId: string;
	contractId: string;
	/** As the page showed it: somebody else may have said otherwise meanwhile. */
	from: Standing;
	to: Standing;
	/** Public; kept where the contract is hidden. */
	reason: string;
	origin: string;
	now: Date;
	countHoldings: CountHoldings;
};

/**
 * Approves, hides, archives a contract, or opens it again. Its coordination is told by mail. The rights of everybody in its documents move
 * with it (triggers of migration 0029): from the COMMIT on, nobody writes in one that is hidden or archived.
 */
export async function setStanding(
	db: Db,
	change: StandingChange
): Promise<'set' | 'not-allowed' | 'moved' | 'running'> {
	const { accountId, contractId, from, to, reason, origin, now, countHoldings } = change;
	return db.transaction(async (tx) => {
		if (!mayOversee({ isAdministrator: await isAdministrator(tx, accountId) }))
			return 'not-allowed';
		const [row] = await tx.select().from(contract).where(eq(contract.id, contractId)).for('update');
		if (row?.standing !== from || !nextStandings[from].includes(to)) return 'moved';
		if (to === 'archived' && (await countHoldings(tx, contractId)).running > 0) return 'running';
		const said = to === 'hidden' ? reason : '';
		await tx
			.update(contract)
			.set({ standing: to, standingSince: now, standingReason: said })
			.where(eq(contract.id, contractId));
		await recordEvent(tx, {
			...{ kind: 'contract-standing', contractId, actorId: accountId },
			...{ subject: { type: 'contract', id: contractId }, data: { from, to } }
		});
		const words = { ...{ contract: row.title, from, to, reason: said } };
		const url = new URL(`/c/${row.slug}`, origin).href;
		for (const { email, locale } of await listCoordinatorMailboxes(tx, contractId))
			await recordMail(tx, {
				...{ kind: 'contract-standing', by: 'product', contractId, recipient: email, locale },
				...{ link: url, ...standingMail(locale, { ...words, url }) }
			});
		return 'set';
	});
}
