import {
	contract,
	contractCommune,
	contractDistrict,
	theme
} from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';
import { groups } from './groups.ts';
import { communes, contractText, districts, themes } from './territory.ts';
import type { IdOf } from './seed-people.server.ts';

/** Mandates run from the first of January for three years, whatever the year the demonstration is started in. */
const MANDATE_YEARS = 3;

export type Territory = {
	contractId: string;
	/** Ids by slug. */
	themes: ReadonlyMap<string, string>;
};

export async function seedTerritory(tx: Db, idOf: IdOf): Promise<Territory> {
	const [row] = await tx
		.insert(contract)
		.values({
			...contractText,
			frameworkKey: 'libre',
			frameworkEdition: '2026-01',
			demonstration: true,
			createdBy: idOf('coordination')
		})
		.returning({ id: contract.id });
	const contractId = row!.id;
	await tx.insert(contractCommune).values(communes.map((commune) => ({ contractId, ...commune })));
	await tx
		.insert(contractDistrict)
		.values(districts.map((district) => ({ contractId, ...district })));
	const rows = await tx
		.insert(theme)
		.values(themes.map((words, index) => ({ contractId, position: index + 1, ...words })))
		.returning({ id: theme.id, slug: theme.slug });
	return { contractId, themes: new Map(rows.map(({ id, slug }) => [slug, id])) };
}

/** Returns the ids of the groups by slug. */
export async function seedGroups(
	tx: Db,
	{ contractId, themes: themeIds }: Territory,
	idOf: IdOf
): Promise<ReadonlyMap<string, string>> {
	const year = new Date().getFullYear();
	const mandate = {
		mandateStartsOn: `${year}-01-01`,
		mandateEndsOn: `${year + MANDATE_YEARS - 1}-12-31`
	};
	const rows = await tx
		.insert(group)
		.values(
			groups.map(({ kind, slug, name, purpose, joining, theme: themeSlug }) => ({
				...{ contractId, kind, slug, name, purpose, joining, ...mandate },
				themeId: themeSlug === null ? null : themeIds.get(themeSlug)
			}))
		)
		.returning({ id: group.id, slug: group.slug });
	const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
	await tx.insert(groupMember).values(
		groups.flatMap(({ slug, facilitators, members }) =>
			[...facilitators, ...members].map((mailbox, index) => ({
				groupId: ids.get(slug)!,
				accountId: idOf(mailbox),
				role: facilitators.includes(mailbox) ? ('facilitator' as const) : ('member' as const),
				// One in two agreed that the public sees their name.
				nameShown: index % 2 === 0,
				...mandate
			}))
		)
	);
	return ids;
}
