import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { newSecret } from '../accounts/links/email-links.server.ts';
import { hashToken } from '../accounts/sessions/login-sessions.server.ts';
import { contract as contracts } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import type { TimeZone } from '../shared/time-zone.ts';
import { findPreviewed } from './find-previewed.server.ts';
import { mayShow } from './permissions.ts';
import { subjectColumns, whereSubject } from './subject-columns.server.ts';
import { endAfterDays, LIVE_LINKS_MAX, type PreviewSubject } from './rules.ts';
import { previewLink } from './tables.server.ts';

type Wanted = {
	actor: Actor;
	contract: { id: string; slug: string; timeZone: TimeZone };
	subject: PreviewSubject;
	note: string;
	days: number;
	origin: string;
	now: Date;
};
export type CreatePreviewAnswer =
	{ id: string; url: string; expiresAt: Date } | 'not-allowed' | 'already-open' | 'too-many-links';

/** Makes a link that shows what is not open yet. Its secret is in the answer alone. */
export async function createPreview(db: Db, wanted: Wanted): Promise<CreatePreviewAnswer> {
	const { actor, contract, subject, note, days, now } = wanted;
	const { accountId } = actor;
	if (accountId === null) return 'not-allowed';
	return db.transaction(async (tx) => {
		// Two at once count one after the other.
		await tx
			.select({ id: contracts.id })
			.from(contracts)
			.where(eq(contracts.id, contract.id))
			.for('update');
		const previewed = await findPreviewed(tx, { contractId: contract.id, subject, now });
		if (!previewed || !mayShow(actor, previewed.shown)) return 'not-allowed';
		if (!previewed.isBeforeOpening) return 'already-open';
		const live = and(
			whereSubject(subject),
			isNull(previewLink.endedAt),
			gt(previewLink.expiresAt, now)
		);
		if ((await tx.$count(previewLink, live)) >= LIVE_LINKS_MAX) return 'too-many-links';
		const token = newSecret();
		const expiresAt = endAfterDays(now, days, contract.timeZone);
		const [created] = await tx
			.insert(previewLink)
			.values({
				...{ contractId: contract.id, ...subjectColumns(subject), tokenHash: hashToken(token) },
				...{ note, createdBy: accountId, createdAt: now, expiresAt }
			})
			.returning({ id: previewLink.id });
		await recordEvent(tx, {
			kind: 'preview-created',
			...{ contractId: contract.id, actorId: accountId },
			subject: { type: subject.kind, id: subject.id },
			data: { previewId: created!.id, days }
		});
		const url = new URL(`/c/${contract.slug}/apercu/${token}`, wanted.origin).href;
		return { id: created!.id, url, expiresAt };
	});
}
