import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { freeSlug } from '../../shared/slug.ts';
import type { ThemeDetails } from '../forms.ts';
import { lockContract } from '../lock-contract.server.ts';
import { theme } from '../tables.server.ts';

/** A new theme, last in the order. */
export async function createTheme(
	db: Db,
	{ contractId, actorId, details }: { contractId: string; actorId: string; details: ThemeDetails }
): Promise<{ id: string; slug: string }> {
	return db.transaction(async (tx) => {
		await lockContract(tx, contractId);
		const others = await tx
			.select({ slug: theme.slug, position: theme.position })
			.from(theme)
			.where(eq(theme.contractId, contractId));
		const slug = freeSlug(details.title, new Set(others.map((other) => other.slug)));
		const position = Math.max(0, ...others.map((other) => other.position)) + 1;
		const [created] = await tx
			.insert(theme)
			.values({ contractId, slug, position, ...details })
			.returning({ id: theme.id });
		await recordEvent(tx, {
			kind: 'theme-created',
			contractId,
			actorId,
			subject: { type: 'theme', id: created!.id }
		});
		return { id: created!.id, slug };
	});
}
