import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { contract } from './tables.server.ts';

export type Contract = typeof contract.$inferSelect;

export async function findContract(db: Db, slug: string): Promise<Contract | null> {
	const [found] = await db.select().from(contract).where(eq(contract.slug, slug));
	return found ?? null;
}
