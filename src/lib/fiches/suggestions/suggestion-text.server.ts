import { and, eq, sql } from 'drizzle-orm';
import { plainColumns, type ModeratedKind } from '../../moderated/moderated-kind.server.ts';
import { fiche, ficheSummary, suggestion } from '../tables.server.ts';

/** The changes that people propose in a fiche, for moderation: what comes and why, beside what would leave. */
export const suggestionText: ModeratedKind = {
	columns: {
		...plainColumns,
		id: sql`${suggestion.id}`,
		contractId: sql`${fiche.contractId}`,
		homeId: sql`${fiche.id}`,
		homeKey: sql`${fiche.number}::text`,
		homeTitle: sql`coalesce(${ficheSummary.title}, '')`,
		accountId: sql`${suggestion.createdBy}`,
		about: sql`${suggestion.quote}`,
		number: sql`${fiche.number}`,
		body: sql`case when ${suggestion.reason} = '' then ${suggestion.words}
			else ${suggestion.words} || chr(10) || chr(10) || ${suggestion.reason} end`,
		visibility: sql`${suggestion.visibility}`,
		heldReasons: sql`${suggestion.heldReasons}`,
		writtenAt: sql`${suggestion.createdAt}`
	},
	from: sql`${suggestion}
		inner join ${fiche} on ${fiche.id} = ${suggestion.ficheId}
		left join ${ficheSummary} on ${ficheSummary.ficheId} = ${fiche.id}`,
	where: sql`${suggestion.state} <> 'withdrawn'`,
	table: sql`${suggestion}`,
	lock: async (tx, id) => {
		const rows = await tx
			.select({ id: suggestion.id })
			.from(suggestion)
			.where(eq(suggestion.id, id))
			.for('update');
		return rows.length > 0;
	},
	record: async (tx, { id, homeId }, { visibility, heldReasons, reason }) => {
		await tx
			.update(suggestion)
			.set({ visibility, heldReasons, hiddenReason: reason })
			.where(and(eq(suggestion.id, id), eq(suggestion.ficheId, homeId)));
	}
};
