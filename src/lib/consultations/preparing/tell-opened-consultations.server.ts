import { and, eq, gt, inArray, isNotNull, isNull, lte, max, not, type SQL } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { contract, contractRole } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { actorKey, listActors } from '../../groups/list-actors.server.ts';
import { group, groupMember } from '../../groups/tables.server.ts';
import { recordMails } from '../../journal/record-mail.server.ts';
import { areAllTold, isInPart, tellMany, type Part } from '../../journal/tell-again.server.ts';
import { whyNotAnswer } from '../permissions.ts';
import { consultation, consultationGroup, consultationPhase } from '../tables.server.ts';
import { openedConsultationMail } from './opened-mails.ts';

const TOLD = 'consultation-opening-told';
/** Opened before, a step is no news any more. */
const NEWS_MS = 3 * 86_400_000;

type At = { origin: string; now: Date };

/**
 * Writes to those who have a place in the contract and may answer, once for each consultation, when its first step has opened: not
 * when it is published. `origin` begins the addresses in the mails.
 */
export async function tellOpenedConsultations(
	db: Db,
	{ origin, now = new Date() }: { origin: string; now?: Date }
): Promise<string[]> {
	const isTold = areAllTold({ kind: TOLD, type: 'consultation' }, consultation.id);
	const due = await db
		.selectDistinct({ id: consultation.id, contractId: consultation.contractId })
		.from(consultation)
		.innerJoin(consultationPhase, eq(consultationPhase.consultationId, consultation.id))
		.where(and(isNews(now), not(isTold)));
	const told: string[] = [];
	for (const { id, contractId } of due) {
		const telling = { kind: TOLD, contractId, subject: { type: 'consultation', id } };
		const isOneTold = await tellMany(db, telling, {
			count: async (tx) => ((await findNews(tx, id, now)) ? countPeople(tx, contractId) : null),
			tell: (tx, part) => writeMails(tx, { consultationId: id, part, origin, now })
		});
		if (isOneTold) told.push(id);
	}
	return told;
}

const isNews = (now: Date) =>
	and(
		eq(consultation.status, 'published'),
		isNull(consultation.followUpPublishedAt),
		gt(consultationPhase.opensAt, new Date(now.getTime() - NEWS_MS)),
		lte(consultationPhase.opensAt, now),
		gt(consultationPhase.closesAt, now)
	);

/** Null when there is nothing to tell. Where nobody answers, nobody is called: of a hidden contract, it waits. */
async function findNews(tx: Db, consultationId: string, now: Date) {
	const [found] = await tx
		.select({ consultation, place: contract, closesAt: max(consultationPhase.closesAt) })
		.from(consultation)
		.innerJoin(contract, eq(contract.id, consultation.contractId))
		.innerJoin(consultationPhase, eq(consultationPhase.consultationId, consultation.id))
		.where(and(eq(consultation.id, consultationId), isNews(now)))
		.groupBy(consultation.id, contract.id);
	return found && !['hidden', 'archived'].includes(found.place.standing) ? found : null;
}

async function writeMails(
	tx: Db,
	{ consultationId, part, origin, now }: At & { consultationId: string; part: Part }
): Promise<number | null> {
	const found = await findNews(tx, consultationId, now);
	if (!found) return null;
	const { slug, title, contractId } = found.consultation;
	const { slug: contractSlug, territoryName: territory, timeZone: zone } = found.place;
	const url = `${origin}/c/${contractSlug}/consultations/${slug}`;
	const words = { title, territory, closesAt: found.closesAt!, zone, url };
	const people = await listConcerned(tx, { ...found.consultation, part, now });
	return recordMails(
		tx,
		people.map(({ email, locale }) => ({
			...{ kind: 'consultation-opened', by: 'product', contractId, recipient: email },
			...{ locale, link: url, ...openedConsultationMail(locale, words) }
		}))
	);
}

type Concerned = Pick<typeof consultation.$inferSelect, 'id' | 'contractId' | 'answerers'>;

/** Those of a part who have a role or a seat in the contract today, and who may answer: the rule is that of the door. */
async function listConcerned(
	tx: Db,
	{ id, contractId, answerers, part, now }: Concerned & { part: Part; now: Date }
) {
	const people = await tx
		.select({ id: account.id, email: account.email, locale: account.locale })
		.from(account)
		.where(and(hasPlace(tx, contractId), isInPart(account.id, part)));
	const groups = await tx
		.select({ id: consultationGroup.groupId })
		.from(consultationGroup)
		.where(eq(consultationGroup.consultationId, id));
	const groupIds = groups.map((one) => one.id);
	const accountIds = people.map((person) => person.id);
	const actors = await listActors(tx, { accountIds, contractIds: [contractId], now });
	return people.filter((person) => {
		const actor = actors.get(actorKey(contractId, person.id))!;
		// A seat may be held, and its mandate not run.
		return actor.roles.length > 0 && whyNotAnswer(actor, { answerers, groupIds }) === null;
	});
}

async function countPeople(tx: Db, contractId: string): Promise<number> {
	return Number(await tx.$count(account, hasPlace(tx, contractId)));
}

function hasPlace(tx: Db, contractId: string): SQL {
	const byRole = tx
		.select({ id: contractRole.accountId })
		.from(contractRole)
		.where(and(eq(contractRole.contractId, contractId), isNull(contractRole.endedAt)));
	const bySeat = tx
		.select({ id: groupMember.accountId })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.where(and(eq(group.contractId, contractId), isNull(groupMember.leftAt)));
	return and(
		isNotNull(account.emailVerifiedAt),
		isNull(account.suspendedAt),
		inArray(account.id, byRole.union(bySeat))
	)!;
}
