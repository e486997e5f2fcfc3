import { and, eq, isNull } from 'drizzle-orm';
import { isMemberOf } from '../../accounts/actor.ts';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { actorKey, listActors } from '../../groups/list-actors.server.ts';
import { group, groupMember } from '../../groups/tables.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMails, type Mail } from '../../journal/record-mail.server.ts';
import { daysAfter } from '../../shared/local-time.ts';
import { findStanding } from '../find-standing.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { mayAskConsent, mayComment } from '../permissions.ts';
import { suggestion, suggestionConsent } from '../tables.server.ts';
import { consentMail } from './suggestion-mails.ts';
import type { SuggestionRefusal } from './suggestion-refusals.ts';

type Wanted = {
	contractId: string;
	ficheId: string;
	accountId: string;
	id: string;
	groupId: string;
	days: number;
	now: Date;
	url: string;
};

/** Asks the members of a group whether they consent to a proposed change; each receives a mail. */
export async function askConsent(tx: Db, wanted: Wanted): Promise<SuggestionRefusal | null> {
	const { contractId, ficheId, accountId, id, groupId, days, now } = wanted;
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const [asked] = await tx
		.select()
		.from(group)
		.where(and(eq(group.id, groupId), eq(group.contractId, contractId), isNull(group.closedAt)));
	if (!asked) return 'unknown-group';
	const actor = await findActor(tx, { accountId, contractId });
	const { standing } = await findStanding(tx, { fiche, accountId });
	if (!mayComment(actor) || !mayAskConsent(actor, groupId, standing)) return 'not-allowed';
	const [row] = await tx
		.select({ id: suggestion.id })
		.from(suggestion)
		.where(
			and(
				eq(suggestion.id, id),
				eq(suggestion.ficheId, ficheId),
				eq(suggestion.state, 'open'),
				eq(suggestion.visibility, 'shown')
			)
		);
	if (!row) return 'unknown-suggestion';
	const endsAt = daysAfter(now, days);
	const added = await tx
		.insert(suggestionConsent)
		.values({ suggestionId: id, groupId, askedBy: accountId, askedAt: now, endsAt })
		.onConflictDoNothing()
		.returning({ id: suggestionConsent.suggestionId });
	if (added.length === 0) return 'asked-already';
	await recordEvent(tx, {
		kind: 'fiche-change-consent-asked',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: fiche.number, suggestionId: id, groupId }
	});
	await tellMembers(tx, wanted, { group: asked.name, number: fiche.number, endsAt });
	return null;
}

/** Those whose mandate runs today. */
async function tellMembers(
	tx: Db,
	{ contractId, groupId, accountId, url, now }: Wanted,
	about: { group: string; number: number; endsAt: Date }
): Promise<void> {
	const members = await tx
		.select({ id: account.id, email: account.email, locale: account.locale })
		.from(groupMember)
		.innerJoin(account, eq(account.id, groupMember.accountId))
		.where(and(eq(groupMember.groupId, groupId), isNull(groupMember.leftAt)));
	const accountIds = members.map(({ id }) => id);
	const actors = await listActors(tx, { accountIds, contractIds: [contractId], now });
	const asked = members.filter(({ id }) => {
		const actor = actors.get(actorKey(contractId, id));
		return id !== accountId && actor !== undefined && isMemberOf(actor, groupId);
	});
	const mailTo = ({ email, locale }: (typeof members)[number]): Mail => ({
		...{ kind: 'consent', by: { accountId }, contractId, recipient: email, locale },
		...{ link: url, ...consentMail(locale, { ...about, url }) }
	});
	await recordMails(tx, asked.map(mailTo));
}
