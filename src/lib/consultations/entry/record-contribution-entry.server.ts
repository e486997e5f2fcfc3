import { and, eq, sql } from 'drizzle-orm';
import { pseudonymOf } from '../../accounts/pseudonyms.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { columnsOf, type ContentRefusal } from '../contributions/contribution-columns.server.ts';
import type { ContributionContent } from '../contributions/forms.ts';
import { contribution } from '../contributions/tables.server.ts';
import type { LockedPhase } from '../taking-part/lock-phase.server.ts';
import type { ClosedReason } from '../rules.ts';
import { consultation } from '../tables.server.ts';
import { visibilityAfterEdit, visibilityOf } from '../taking-part/text-visibility.ts';
import { createEntered, findEntered } from './entered.server.ts';
import { lockCollectedPhase } from './lock-collected-phase.server.ts';

export type ContributionEntry = {
	consultationId: string;
	phaseId: string;
	batchId: string;
	heldOn: string;
	entryKey: string;
	revision: number;
	accountId: string;
	content: ContributionContent;
	/** What the person said they are called, where the consultation asks for names. */
	name: string;
};

/**
 * Keeps an idea that a facilitator collected: each is of a person of its own. Sent twice it makes one; sent again with a
 * higher number it corrects what arrived before.
 */
export async function recordContributionEntry(
	tx: Db,
	entry: ContributionEntry
): Promise<'recorded' | 'known' | 'corrected' | 'not-yours' | ContentRefusal | ClosedReason> {
	const { consultationId, batchId, entryKey, content, name } = entry;
	const locked = await lockCollectedPhase(tx, {
		...entry,
		kind: 'contributions',
		strength: 'no key update'
	});
	if (typeof locked === 'string') return locked;
	const columns = await columnsOf(tx, { ...locked, content });
	if (typeof columns === 'string') return columns;
	const isNamed = locked.consultation.naming === 'name' && name !== '';
	const shownName = isNamed ? name : pseudonymOf(Math.random);
	const person = await createEntered(tx, { consultationId, batchId, entryKey, shownName });
	if (!person) return correct(tx, { entry, columns, locked });
	const [counted] = await tx
		.update(consultation)
		.set({ lastContributionNumber: sql`${consultation.lastContributionNumber} + 1` })
		.where(eq(consultation.id, consultationId))
		.returning({ number: consultation.lastContributionNumber });
	const { number } = counted!;
	const seen = visibilityOf(locked.consultation.moderation, wordsOf(content));
	await tx.insert(contribution).values({
		...columns,
		...{ consultationId, phaseId: entry.phaseId, participationId: person.id, number },
		...seen,
		...{ submissionKey: entryKey, revision: entry.revision }
	});
	await tell(tx, { entry, locked, kind: 'contribution-entered', number });
	return 'recorded';
}

const wordsOf = ({ title, body, placeWords }: ContributionContent) => [title, body, placeWords];

type Columns = Exclude<Awaited<ReturnType<typeof columnsOf>>, string>;
type Held = { entry: ContributionEntry; columns: Columns; locked: LockedPhase };

async function correct(tx: Db, { entry, columns, locked }: Held) {
	const person = await findEntered(tx, entry);
	if (!person) return 'not-yours';
	const [before] = await tx
		.select()
		.from(contribution)
		.where(
			and(eq(contribution.participationId, person.id), eq(contribution.phaseId, entry.phaseId))
		)
		.for('update');
	if (!before || entry.revision <= before.revision) return 'known';
	const seen = visibilityOf(locked.consultation.moderation, wordsOf(entry.content));
	await tx
		.update(contribution)
		.set({ ...columns, ...visibilityAfterEdit(before, seen), revision: entry.revision })
		.where(and(eq(contribution.id, before.id), eq(contribution.phaseId, entry.phaseId)));
	const { number } = before;
	await tell(tx, { entry, locked, kind: 'contribution-entry-corrected', number });
	return 'corrected';
}

async function tell(
	tx: Db,
	{
		entry,
		locked,
		kind,
		number
	}: { entry: ContributionEntry; locked: LockedPhase; kind: string; number: number }
): Promise<void> {
	await recordEvent(tx, {
		kind,
		contractId: locked.consultation.contractId,
		actorId: entry.accountId,
		subject: { type: 'consultation', id: entry.consultationId },
		data: { number, phaseId: entry.phaseId, batchId: entry.batchId }
	});
}
