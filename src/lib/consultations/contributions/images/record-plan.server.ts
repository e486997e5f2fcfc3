import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import type { StoredImage } from './reencode-image.server.ts';
import { consultationPlan, contribution } from '../tables.server.ts';

/** Gives a consultation its plan; refused once people have pointed on another one, whose points would lie. */
export async function recordPlan(
	tx: Db,
	{ consultationId, plan, caption }: { consultationId: string; plan: StoredImage; caption: string }
): Promise<'plan-in-use' | null> {
	const pointed = await tx.$count(
		contribution,
		and(eq(contribution.consultationId, consultationId), isNotNull(contribution.planX))
	);
	if (pointed > 0) return 'plan-in-use';
	const columns = { ...plan, caption };
	await tx
		.insert(consultationPlan)
		.values({ consultationId, ...columns })
		.onConflictDoUpdate({ target: consultationPlan.consultationId, set: columns });
	return null;
}
