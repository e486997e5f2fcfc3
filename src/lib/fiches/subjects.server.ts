import { and, asc, eq } from 'drizzle-orm';
import { listThemes } from '../contracts/queries.server.ts';
import { theme } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { isId } from '../shared/ids.ts';
import { fiche, ficheSummary } from './tables.server.ts';

/** The themes of a contract, each with its fiches: what a consultation or a vote may be about. */
export async function listSubjects(db: Db, contractId: string) {
	const [themes, fiches] = await Promise.all([
		listThemes(db, contractId),
		db
			.select({
				id: fiche.id,
				themeId: fiche.themeId,
				number: fiche.number,
				title: ficheSummary.title
			})
			.from(fiche)
			.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
			.where(eq(fiche.contractId, contractId))
			.orderBy(asc(fiche.number))
	]);
	return themes.map(({ id, title }) => ({
		id,
		title,
		fiches: fiches.filter(({ themeId }) => themeId === id)
	}));
}

/** The theme, and the fiche if it is about one, that `theme:<id>` or `fiche:<id>` names in this contract. */
export async function findSubject(
	db: Db,
	{ contractId, place }: { contractId: string; place: string }
): Promise<{ themeId: string; ficheId: string | null } | null> {
	const [kind, id = ''] = place.split(':');
	if (!isId(id)) return null;
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
