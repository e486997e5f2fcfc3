import { listThemes, type Contract } from '../../contracts/queries.server.ts';
import type { Db } from '../../database/database.server.ts';
import { listContractOptions } from '../text/contract-options.server.ts';
import type { ChosenFilter } from '../filter.ts';
import { listPilots, type FicheFilter } from './queries.server.ts';

/** What the filters of a list offer. */
export async function listFilterOptions(db: Db, contract: Contract) {
	const themes = await listThemes(db, contract.id);
	const { communes } = await listContractOptions(db, contract);
	return {
		themes: themes.map(({ id, slug, title }) => ({ id, slug, title })),
		pilots: await listPilots(db, contract.id),
		communes
	};
}

/** The filter of an address, as the database understands it. A theme that does not exist finds nothing. */
export function ficheFilterOf(
	contractId: string,
	chosen: ChosenFilter,
	themes: readonly { id: string; slug: string }[]
): FicheFilter {
	const nowhere = '00000000-0000-0000-0000-000000000000';
	return {
		contractId,
		themeId: chosen.theme
			? (themes.find(({ slug }) => slug === chosen.theme)?.id ?? nowhere)
			: undefined,
		status: chosen.status || undefined,
		pilot: chosen.pilot,
		population: chosen.population,
		commune: chosen.commune,
		search: chosen.search,
		gap: chosen.gap || undefined
	};
}
