import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMails } from '../../journal/record-mail.server.ts';
import { localeOf, type Locale } from '../../shared/messages.ts';
import { destroyKey, listParticipatingAccounts } from '../taking-part/participation.server.ts';
import { listPhases, type Consultation } from '../queries.server.ts';
import { stateOf } from '../rules.ts';
import { consultation, followUpSubscriber } from '../tables.server.ts';
import type { FollowUpDecision } from './decisions.ts';
import { followUpMail } from './follow-up-mails.ts';
import { hasWords } from './has-words.server.ts';
import { holdConsultation, type HoldRefusal, type Place } from './hold-consultation.server.ts';
import { whyNotPublished, type NotReady } from './rules.ts';
import { followUp, idea } from './tables.server.ts';

export type PublishFollowUp = Place & {
	conclusion: string;
	/** Address of the public page of the follow-up. */
	url: string;
	now: Date;
};

/**
 * Publishes what became of the answers. In one transaction: the conclusion, the mails to those who asked to be told or have
 * an account, then their addresses erased from here and the key destroyed; from then on nobody can tell who took part.
 */
export async function publishFollowUp(
	tx: Db,
	{ conclusion, url, now, ...place }: PublishFollowUp
): Promise<{ told: number } | { missing: NotReady[] } | HoldRefusal> {
	const held = await holdConsultation(tx, place);
	if (typeof held === 'string') return held;
	const { consultationId, contractId } = place;
	const counts = await countDecisions(tx, consultationId);
	const phases = await listPhases(tx, consultationId);
	const missing = whyNotPublished({
		state: stateOf(held, phases, now),
		areResultsPublished: held.resultsPublishedAt !== null,
		isPublished: held.followUpPublishedAt !== null,
		conclusion,
		unanswered: await countUnanswered(tx, consultationId),
		answered: Object.values(counts).reduce((sum, count) => sum + count, 0),
		hasWords: await hasWords(tx, consultationId)
	});
	if (missing.length > 0) return { missing };
	const told = await tellOnce(tx, { held, counts, conclusion, url });
	await destroyKey(tx, consultationId);
	await tx
		.update(consultation)
		.set({ conclusion, followUpPublishedAt: now })
		.where(and(eq(consultation.id, consultationId), eq(consultation.contractId, contractId)));
	await recordEvent(tx, {
		kind: 'consultation-follow-up-published',
		contractId,
		actorId: place.accountId,
		subject: { type: 'consultation', id: consultationId },
		data: { slug: held.slug, told, ...counts }
	});
	return { told };
}

async function countDecisions(
	tx: Db,
	consultationId: string
): Promise<Record<FollowUpDecision, number>> {
	const rows = await tx
		.select({ decision: followUp.decision, count: sql<number>`count(*)::int` })
		.from(followUp)
		.where(eq(followUp.consultationId, consultationId))
		.groupBy(followUp.decision);
	const found = Object.fromEntries(rows.map(({ decision, count }) => [decision, count]));
	return { kept: 0, changed: 0, refused: 0, later: 0, ...found };
}

async function countUnanswered(tx: Db, consultationId: string): Promise<number> {
	const open = sql`not exists (select 1 from ${followUp} where ${followUp.ideaId} = ${idea.id})`;
	return Number(await tx.$count(idea, and(eq(idea.consultationId, consultationId), open)));
}

/** Everybody once: an address left by somebody who also has an account gets one mail. */
async function tellOnce(
	tx: Db,
	{
		held,
		counts,
		conclusion,
		url
	}: {
		held: Consultation;
		counts: Record<FollowUpDecision, number>;
		conclusion: string;
		url: string;
	}
): Promise<number> {
	const recipients = await listRecipients(tx, held.id);
	const [of] = await tx
		.select({ territory: contract.territoryName })
		.from(contract)
		.where(eq(contract.id, held.contractId));
	const words = { title: held.title, territory: of!.territory, counts, conclusion, url };
	const told = await recordMails(
		tx,
		[...recipients].map(([recipient, locale]) => ({
			...{ kind: 'follow-up', by: 'product', contractId: held.contractId },
			...{ recipient, locale, link: url, ...followUpMail(locale, words) }
		}))
	);
	// The row stays, its address does not: an address may be left again if a phase is reopened.
	await tx
		.update(followUpSubscriber)
		.set({ told: true, email: sql`${followUpSubscriber.id}::text` })
		.where(eq(followUpSubscriber.consultationId, held.id));
	return told;
}

async function listRecipients(tx: Db, consultationId: string): Promise<Map<string, Locale>> {
	const subscribers = await tx
		.select({ email: followUpSubscriber.email, locale: followUpSubscriber.locale })
		.from(followUpSubscriber)
		.where(
			and(eq(followUpSubscriber.consultationId, consultationId), eq(followUpSubscriber.told, false))
		);
	const recipients = new Map<string, Locale>();
	for (const { email, locale } of subscribers)
		recipients.set(email.toLowerCase(), localeOf(locale));
	const isTold = (id: string) => and(eq(account.id, id), isNotNull(account.emailVerifiedAt));
	for (const id of await listParticipatingAccounts(tx, consultationId)) {
		const [person] = await tx
			.select({ email: account.email, locale: account.locale })
			.from(account)
			.where(isTold(id));
		if (!person || recipients.has(person.email.toLowerCase())) continue;
		recipients.set(person.email.toLowerCase(), localeOf(person.locale));
	}
	return recipients;
}
