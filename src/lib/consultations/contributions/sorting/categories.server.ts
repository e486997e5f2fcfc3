import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { contributionCategory } from '../tables.server.ts';

export type Category = { id: string; title: string };

/** The categories that people choose among, in the order the coordination gave them. */
export async function listCategories(db: Db, phaseId: string): Promise<Category[]> {
	return db
		.select({ id: contributionCategory.id, title: contributionCategory.title })
		.from(contributionCategory)
		.where(eq(contributionCategory.phaseId, phaseId))
		.orderBy(asc(contributionCategory.position), asc(contributionCategory.id));
}
