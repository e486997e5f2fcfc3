import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { findParticipation } from '../../consultations/taking-part/participation.server.ts';
import { contractRole } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { REPORTS_THAT_HOLD } from '../rules.ts';
import type { PeopleText } from '../texts.server.ts';

const DAY_MS = 86_400_000;

/** Whether a report counts among those that take a text away: who reports has proven their address, and not yesterday. */
export async function mayWeigh(tx: Db, accountId: string | null, now: Date): Promise<boolean> {
	if (accountId === null) return false;
	const since = new Date(now.getTime() - REPORTS_THAT_HOLD.knownForDays * DAY_MS);
	const [found] = await tx
		.select({ id: account.id })
		.from(account)
		.where(
			and(
				eq(account.id, accountId),
				isNotNull(account.emailVerifiedAt),
				lte(account.emailVerifiedAt, since)
			)
		);
	return found !== undefined;
}

/** Whether somebody of the coordination wrote it: in a consultation, as long as its key ties what is written to an account. */
export async function isByCoordination(tx: Db, text: PeopleText): Promise<boolean> {
	const coordinators = await tx
		.select({ id: contractRole.accountId })
		.from(contractRole)
		.where(
			and(
				eq(contractRole.contractId, text.contractId),
				eq(contractRole.role, 'coordinator'),
				isNull(contractRole.endedAt)
			)
		);
	for (const { id: accountId } of coordinators) {
		if (text.accountId === accountId) return true;
		if (text.participationId === null) continue;
		const asked = { consultationId: text.homeId, participant: { accountId, deviceId: null } };
		const own = await findParticipation(tx, asked);
		if (own?.id === text.participationId) return true;
	}
	return false;
}
