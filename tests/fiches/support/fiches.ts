import type { Db } from '#lib/database/database.server.ts';
import { createFiche, type CreatedFiche, type NewFiche } from '#lib/fiches/create-fiche.server.ts';
import { emptyContent } from '#lib/fiches/shape.ts';

/** A fiche where nothing but its title is written, or what is given. */
export async function aFiche(
	db: Db,
	wanted: Omit<NewFiche, 'content' | 'accountId'> & Partial<NewFiche>
): Promise<CreatedFiche> {
	const content = emptyContent();
	content.lines.title = 'Bus santé des femmes';
	const created = await db.transaction((tx) =>
		createFiche(tx, { content, accountId: null, ...wanted })
	);
	if (typeof created === 'string') throw new Error(created);
	return created;
}
