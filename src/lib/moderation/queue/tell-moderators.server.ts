import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { listCoordinatorMailboxes } from '../../contracts/mailboxes.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordMails } from '../../journal/record-mail.server.ts';
import { tellAgain, type LastTold } from '../../journal/tell-again.server.ts';
import { secondLook } from '../tables.server.ts';
import { moderationMail } from './moderation-mails.ts';
import { countNewer, surveyWaiting } from './waiting.server.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of the second looks that wait, those that the journal keeps as told: more than anybody lets wait. */
const ASKED_MAX = 200;

type At = { origin: string; now: Date };
type Place = { id: string; slug: string };

/**
 * Writes to those who moderate a contract when texts wait that did not when they were last told: once a day at most, for all
 * together, or within the hour when an author asks for a second look. `origin` begins the addresses in the mails.
 */
export async function tellModerators(
	db: Db,
	{ origin, now = new Date() }: { origin: string; now?: Date }
): Promise<number> {
	const places = await db
		.select({ id: contract.id, slug: contract.slug })
		.from(contract)
		.where(ne(contract.standing, 'hidden'));
	let told = 0;
	for (const place of places) {
		const telling = {
			...{ kind: 'moderators-told', contractId: place.id },
			subject: { type: 'contract', id: place.id }
		};
		const tell = (tx: Db, last: LastTold | null) => writeMails(tx, { place, last, origin, now });
		if (await tellAgain(db, telling, tell)) told += 1;
	}
	return told;
}

async function writeMails(
	tx: Db,
	{ place, last, origin, now }: At & { place: Place; last: LastTold | null }
): Promise<Record<string, unknown> | null> {
	const contractId = place.id;
	const since = last?.at ?? new Date(0);
	const silence = now.getTime() - since.getTime();
	if (silence < HOUR_MS) return null;
	const asked = await listAsked(tx, contractId);
	const before = Array.isArray(last?.data.asked) ? (last.data.asked as unknown[]) : [];
	const isPressing = asked.some((id) => !before.includes(id));
	if (!isPressing && silence < DAY_MS) return null;
	if (!isPressing && (await countNewer(tx, { contractId, since })) === 0) return null;
	const { counts } = await surveyWaiting(tx, contractId);
	if (counts.total === 0) return null;
	const url = `${origin}/c/${place.slug}/coordination/moderation`;
	const words = { count: counts.total, secondLooks: counts['second-look'], url };
	const told = await recordMails(
		tx,
		(await listCoordinatorMailboxes(tx, contractId)).map(({ email, locale }) => ({
			...{ kind: 'moderation', by: 'product', contractId, recipient: email },
			...{ locale, link: url, ...moderationMail(locale, words) }
		}))
	);
	return { told, asked };
}

/** The second looks that authors ask for and nobody has given yet, the first first. */
async function listAsked(tx: Db, contractId: string): Promise<string[]> {
	const rows = await tx
		.select({ id: secondLook.id })
		.from(secondLook)
		.where(and(eq(secondLook.contractId, contractId), isNull(secondLook.settledAt)))
		.orderBy(asc(secondLook.createdAt), asc(secondLook.id))
		.limit(ASKED_MAX);
	return rows.map(({ id }) => id);
}
