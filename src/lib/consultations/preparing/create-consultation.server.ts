import { eq } from 'drizzle-orm';
import { lockContract } from '../../contracts/lock-contract.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { freeSlug } from '../../shared/slug.ts';
import { usualOptions } from './description.ts';
import { findSubject } from '../../fiches/subjects.server.ts';
import type { PhaseKind } from '../kinds.ts';
import { consultation, consultationPhase } from '../tables.server.ts';

type NewConsultation = {
	contractId: string;
	actorId: string;
	title: string;
	/** `theme:<id>` or `fiche:<id>`. */
	place: string;
	/** The phases it begins with, in order, each with its first title. */
	phases: readonly { kind: PhaseKind; title: string }[];
};

/** A draft that only the coordination sees. Its address never changes afterwards: it will be on posters. */
export async function createConsultation(
	db: Db,
	{ contractId, actorId, title, place, phases }: NewConsultation
): Promise<{ id: string; slug: string } | 'place-unknown'> {
	return db.transaction(async (tx) => {
		await lockContract(tx, contractId);
		const found = await findSubject(tx, { contractId, place });
		if (!found) return 'place-unknown';
		const others = await tx
			.select({ slug: consultation.slug })
			.from(consultation)
			.where(eq(consultation.contractId, contractId));
		// `nouvelle` is a page of its own in the coordination.
		const slug = freeSlug(title, new Set([...others.map((other) => other.slug), 'nouvelle']));
		const [created] = await tx
			.insert(consultation)
			.values({ contractId, ...found, slug, title, createdBy: actorId })
			.returning({ id: consultation.id });
		const consultationId = created!.id;
		if (phases.length)
			await tx.insert(consultationPhase).values(
				phases.map(({ kind, title: phaseTitle }, index) => ({
					...{ consultationId, kind, title: phaseTitle, position: index + 1 },
					options: usualOptions[kind]
				}))
			);
		await recordEvent(tx, {
			kind: 'consultation-created',
			contractId,
			actorId,
			subject: { type: 'consultation', id: consultationId }
		});
		return { id: consultationId, slug };
	});
}
