import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { suggestion } from '../tables.server.ts';
import type { SuggestionRefusal } from './suggestion-refusals.ts';

type Wanted = {
	contractId: string;
	ficheId: string;
	accountId: string;
	ids: readonly string[];
	now: Date;
};

/** Takes back one's own changes that nobody has decided: their words are erased. Whoever has left the contract still may. */
export async function withdrawSuggestions(
	tx: Db,
	{ contractId, ficheId, accountId, ids, now }: Wanted
): Promise<SuggestionRefusal | null> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const own = and(
		eq(suggestion.ficheId, ficheId),
		inArray(suggestion.id, [...ids]),
		eq(suggestion.createdBy, accountId),
		eq(suggestion.state, 'open')
	);
	const withdrawn = await tx
		.update(suggestion)
		.set({
			...{ state: 'withdrawn', decidedAt: now, decidedBy: accountId },
			...{ words: '', quote: '', before: '', after: '', reason: '', removes: [], ends: [] }
		})
		.where(own)
		.returning({ id: suggestion.id });
	if (withdrawn.length === 0) return 'unknown-suggestion';
	await recordEvent(tx, {
		kind: 'fiche-change-withdrawn',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: fiche.number, suggestionIds: withdrawn.map(({ id }) => id) }
	});
	return null;
}
