import type { Db } from '#lib/database/database.server.ts';
import { createFiche } from '#lib/fiches/create-fiche.server.ts';
import { demonstrationFiches } from './fiches/all-fiches.ts';
import type { IdOf } from './seed-people.server.ts';
import type { Territory } from './seed-territory.server.ts';

export async function seedFiches(
	tx: Db,
	{ contractId, themes }: Territory,
	groups: ReadonlyMap<string, string>,
	idOf: IdOf
): Promise<void> {
	for (const { number, theme, status, groups: slugs, content } of demonstrationFiches) {
		const created = await createFiche(tx, {
			contractId,
			themeId: themes.get(theme)!,
			content,
			status,
			accountId: idOf('coordination'),
			groupIds: slugs.map((slug) => groups.get(slug)!),
			number
		});
		if (typeof created === 'string') throw new Error(`fiche ${number}: ${created}`);
	}
}
