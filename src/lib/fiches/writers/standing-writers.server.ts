import { inArray, sql } from 'drizzle-orm';
import { isStill, STANDINGS } from '../../contracts/standing.ts';
import type { Db } from '../../database/database.server.ts';
import { keyOfPair, type DocumentPair } from '../../documents/access.ts';
import { fiche } from '../tables.server.ts';
import { ficheStatuses, workflow, type Writing } from '../workflow.ts';

const statusesWritten = (by: Writing) =>
	ficheStatuses.filter((status) => workflow[status].writing === by);

/**
 * Which of these pairs may write now, as `keyOfPair`, inside the transaction that commits their words.
 * `whyNotWrite` (permissions.ts) in SQL. First the fiches are held FOR SHARE, in their own statement: whoever changes
 * the status, the groups or the persons of a fiche locks it FOR UPDATE, so the second statement sees them done or makes
 * them wait. What a contract is said to be moves the number of its documents, which a commit holds. Roles and seats, which others change, are held FOR SHARE themselves.
 */
export async function listStandingFicheWriters(
	tx: Db,
	{ pairs, now = new Date() }: { pairs: readonly DocumentPair[]; now?: Date }
): Promise<Set<string>> {
	if (pairs.length === 0) return new Set();
	const documentIds = [...new Set(pairs.map(({ documentId }) => documentId))];
	await tx
		.select({ id: fiche.id })
		.from(fiche)
		.where(inArray(fiche.documentId, documentIds))
		.orderBy(fiche.id)
		.for('share');
	const rows = (await tx.execute(standing(pairs, now))) as unknown;
	return new Set(rowsOf(rows).map((row) => keyOfPair(row)));
}

/** Both drivers answer a raw query in their own way: an array of rows, or an object that holds it. */
function rowsOf(result: unknown): DocumentPair[] {
	const rows = Array.isArray(result) ? result : (result as { rows: unknown[] }).rows;
	return (rows as { document_id: string; account_id: string }[]).map((row) => ({
		documentId: row.document_id,
		accountId: row.account_id
	}));
}

const still = sql.join(
	STANDINGS.filter(isStill).map((standing) => sql`${standing}`),
	sql`, `
);

function standing(pairs: readonly DocumentPair[], now: Date) {
	const today = sql`(${now.toISOString()}::timestamptz at time zone contract.time_zone)::date`;
	const listed = sql.join(
		pairs.map(({ documentId, accountId }) => sql`(${documentId}::uuid, ${accountId}::uuid)`),
		sql`, `
	);
	const inStatuses = (by: Writing) =>
		sql`sheet.status in (${sql.join(
			statusesWritten(by).map((status) => sql`${status}`),
			sql`, `
		)})`;
	return sql`
		with pair (document_id, account_id) as (values ${listed}),
		sheet as (
			select fiche.id, fiche.contract_id, fiche.status, fiche.document_id, pair.account_id
			from pair join fiche on fiche.document_id = pair.document_id
			join contract on contract.id = fiche.contract_id and contract.standing not in (${still})
		),
		standing_role as (
			select held.contract_id, held.account_id, held.role
			from contract_role held
			where held.ended_at is null
				and held.role <> 'committee-member'
				and (held.contract_id, held.account_id) in (select contract_id, account_id from sheet)
			for share of held
		),
		standing_seat as (
			select "group".contract_id, seat.group_id, seat.account_id
			from group_member seat
			join "group" on "group".id = seat.group_id
			join contract on contract.id = "group".contract_id
			where ("group".contract_id, seat.account_id) in (select contract_id, account_id from sheet)
				and seat.left_at is null
				and "group".closed_at is null
				and (seat.mandate_starts_on is null or seat.mandate_starts_on <= ${today})
				and (seat.mandate_ends_on is null or seat.mandate_ends_on >= ${today})
			for share of seat, "group"
		)
		select sheet.document_id, sheet.account_id from sheet
		left join fiche_writer personal
			on personal.fiche_id = sheet.id and personal.account_id = sheet.account_id
		where (
			(${inStatuses('writers')} or ${inStatuses('coordinators')})
			and exists (
				select from standing_role held
				where held.contract_id = sheet.contract_id and held.account_id = sheet.account_id
					and held.role = 'coordinator'
			)
		) or (
			${inStatuses('writers')}
			and personal.withdrawn_at is null
			and (
				exists (
					select from standing_role held
					where held.contract_id = sheet.contract_id and held.account_id = sheet.account_id
						and (held.role in ('coordinator', 'partner', 'elected') or personal.account_id is not null)
				)
				or exists (
					select from standing_seat seat
					where seat.contract_id = sheet.contract_id and seat.account_id = sheet.account_id
						and (
							personal.account_id is not null
							or exists (
								select from fiche_group link
								where link.fiche_id = sheet.id and link.group_id = seat.group_id
							)
						)
				)
			)
		)`;
}
