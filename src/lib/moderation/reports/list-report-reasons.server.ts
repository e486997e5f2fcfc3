import type { Db } from '../../database/database.server.ts';
import { listReasonPeriods } from '../list-reasons.server.ts';
import { explained, reasonsFor, type ExplainedReason } from '../reason-rules.ts';

/** For which a text of this contract may be reported now. */
export async function listReportReasons(
	db: Db,
	contractId: string,
	{ writtenAt }: { writtenAt: Date }
): Promise<ExplainedReason[]> {
	const periods = await listReasonPeriods(db, contractId);
	return explained(periods, reasonsFor(periods, { writtenAt, now: new Date() }));
}
