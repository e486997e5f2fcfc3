import { and, eq } from 'drizzle-orm';
import { isMemberOf } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { suggestion, suggestionConsent, suggestionStance } from '../tables.server.ts';
import type { SuggestionRefusal } from './suggestion-refusals.ts';

type Wanted = {
	contractId: string;
	ficheId: string;
	accountId: string;
	id: string;
	objects: boolean;
	reason: string;
	now: Date;
};

/** Says, as a member of the group that is asked today, that one consents or objects; the last word counts until the end. */
export async function answerConsent(
	tx: Db,
	{ contractId, ficheId, accountId, id, objects, reason, now }: Wanted
): Promise<SuggestionRefusal | null> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const [asked] = await tx
		.select({
			state: suggestion.state,
			visibility: suggestion.visibility,
			consent: suggestionConsent
		})
		.from(suggestionConsent)
		.innerJoin(suggestion, eq(suggestion.id, suggestionConsent.suggestionId))
		.where(and(eq(suggestion.id, id), eq(suggestion.ficheId, ficheId)));
	if (!asked || asked.visibility !== 'shown') return 'unknown-suggestion';
	const actor = await findActor(tx, { accountId, contractId });
	if (!isMemberOf(actor, asked.consent.groupId)) return 'not-allowed';
	if (asked.state !== 'open' || asked.consent.endsAt <= now) return 'ended';
	if (objects && reason === '') return 'no-reason';
	const said = { objects, reason: objects ? reason : '', takenAt: now };
	await tx
		.insert(suggestionStance)
		.values({ suggestionId: id, accountId, ...said })
		.onConflictDoUpdate({
			target: [suggestionStance.suggestionId, suggestionStance.accountId],
			set: said
		});
	await recordEvent(tx, {
		kind: 'fiche-change-consent-answered',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: fiche.number, suggestionId: id, objects }
	});
	return null;
}
