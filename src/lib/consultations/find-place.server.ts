import { and, eq } from 'drizzle-orm';
import { theme } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { fiche } from '../fiches/tables.server.ts';

/** The theme, and the fiche if it is about one, that `theme:<id>` or `fiche:<id>` names in this contract. */
export async function findPlace(
	db: Db,
	{ contractId, place }: { contractId: string; place: string }
): Promise<{ themeId: string; ficheId: string | null } | null> {
	const [kind, id = ''] = place.split(':');
	if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return null;
	if (kind === 'fiche') {
		const [found] = await db
			.select({ themeId: fiche.themeId, ficheId: fiche.id })
			.from(fiche)
			.where(and(eq(fiche.contractId, contractId), eq(fiche.id, id)));
		return found ?? null;
	}
	const [found] = await db
		.select({ themeId: theme.id })
		.from(theme)
		.where(and(eq(theme.contractId, contractId), eq(theme.id, id)));
	return found ? { themeId: found.themeId, ficheId: null } : null;
}
