import { sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import { answerText } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';

/** Whether somebody wrote words of their own that the public may read: those are what is answered, one by one. */
export async function hasWords(db: Db, consultationId: string): Promise<boolean> {
	const [row] = await listRows<{ any: boolean }>(
		db,
		sql`select exists (select 1 from ${answerText} where ${answerText.consultationId} = ${consultationId} and ${answerText.visibility} = 'shown')
		or exists (select 1 from ${contribution} where ${contribution.consultationId} = ${consultationId} and ${contribution.visibility} = 'shown')
		or exists (select 1 from ${statement} where ${statement.consultationId} = ${consultationId} and ${statement.visibility} = 'shown' and ${statement.participationId} is not null) as any`
	);
	return row!.any;
}
