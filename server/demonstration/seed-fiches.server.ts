import type { Db } from '#lib/database/database.server.ts';
import { createFiche } from '#lib/fiches/life/create-fiche.server.ts';
import { busSanteFemmesInSeptember } from './fiches/09-bus-sante-femmes.ts';
import { demonstrationFiches } from './fiches/all-fiches.ts';
import { moves } from './moves.ts';
import { seedConversations, seedMoves, seedRewriting } from './seed-history.server.ts';
import type { IdOf } from './seed-people.server.ts';
import type { Territory } from './seed-territory.server.ts';

const DAY_MS = 24 * 3_600_000;
/** The fiches were opened one after the other, some days apart. */
const DAYS_BETWEEN = 3;

export async function seedFiches(
	tx: Db,
	{ contractId, themes }: Territory,
	groups: ReadonlyMap<string, string>,
	idOf: IdOf
): Promise<void> {
	for (const wanted of demonstrationFiches) {
		const { number, theme, status, groups: slugs } = wanted;
		const daysAgo = (demonstrationFiches.length - number + 1) * DAYS_BETWEEN;
		const isRewritten = number === 9;
		const created = await createFiche(tx, {
			contractId,
			themeId: themes.get(theme)!,
			content: isRewritten ? busSanteFemmesInSeptember : wanted.content,
			status: moves[number] ? 'co-writing' : status,
			accountId: idOf('coordination'),
			groupIds: slugs.map((slug) => groups.get(slug)!),
			number,
			statusSince: new Date(Date.now() - daysAgo * DAY_MS)
		});
		if (typeof created === 'string') throw new Error(`fiche ${number}: ${created}`);
		const place = { contractId, fiche: created, idOf };
		if (isRewritten) await seedRewriting(tx, place);
		await seedMoves(tx, place);
		await seedConversations(tx, place);
	}
}
