import { sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { pageWithin } from '../../shared/paging.ts';

const PAGE = 20;

export type WrittenFiche = {
	number: number;
	title: string;
	/** They have written letters of the text as it is today. */
	wrote: boolean;
	/** The right given or withdrawn by name, if there is one. */
	personal: 'granted' | 'withdrawn' | null;
};

/** The fiches of a contract in which a person has written, or for which they have a right by name, a page at a time (from 1). */
export async function listFichesWrittenBy(
	db: Db,
	{ contractId, accountId, page = 1 }: { contractId: string; accountId: string; page?: number }
): Promise<{ fiches: WrittenFiche[]; total: number; page: number; pages: number }> {
	const found = sql`
		select fiche.number, coalesce(summary.title, '') as title, held.wrote, held.personal
		from fiche
		left join fiche_summary summary on summary.fiche_id = fiche.id
		cross join lateral (
			select
				exists (
					select from document_client client
					where client.document_id = fiche.document_id and client.account_id = ${accountId}::uuid
				) as wrote,
				(
					select case when writer.withdrawn_at is null then 'granted' else 'withdrawn' end
					from fiche_writer writer
					where writer.fiche_id = fiche.id and writer.account_id = ${accountId}::uuid
				) as personal
		) held
		where fiche.contract_id = ${contractId}::uuid and (held.wrote or held.personal is not null)`;
	const [counted] = await listRows<{ total: number }>(
		db,
		sql`select count(*)::int as total from (${found}) one`
	);
	const { offset, ...at } = pageWithin({ total: counted!.total, page, size: PAGE });
	const fiches = await listRows<WrittenFiche>(
		db,
		sql`${found} order by fiche.number limit ${PAGE} offset ${offset}`
	);
	return { fiches, total: counted!.total, ...at };
}

/** How many fiches the members of a group write, as such. */
export async function countFichesOfGroup(db: Db, groupId: string): Promise<number> {
	const [counted] = await listRows<{ total: number }>(
		db,
		sql`select count(*)::int as total from fiche_group where group_id = ${groupId}::uuid`
	);
	return counted!.total;
}
