import type { Db } from '../../database/database.server.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { findOwnParticipation } from '../taking-part/own-participation.server.ts';
import type { Visitor } from '../taking-part/take-part.server.ts';
import { headOf } from '../phase-head.server.ts';
import type { Phase } from '../queries.server.ts';
import type { Choice } from './choices.ts';
import { listCards, listOwnChoices, statementResults } from './queries.server.ts';
import { standingOf } from './results.ts';

export type StatementsPlace = { context: ConsultationContext; phase: Phase };

/** What the pages of a phase of statements show to one person: the statements, without their words, and what they chose. */
export async function readStatements(
	db: Db,
	{ context, phase, visitor }: StatementsPlace & { visitor: Visitor }
) {
	const consultationId = context.consultation.id;
	const mine = await findOwnParticipation(db, { consultationId, visitor });
	const choices = mine
		? await listOwnChoices(db, { phaseId: phase.id, participationId: mine.id })
		: new Map<string, Choice>();
	const cards = await listCards(db, phase.id);
	const chosen = cards.map((one) => ({ ...one, choice: choices.get(one.id) ?? null }));
	const count = (choice: Choice) => chosen.filter((one) => one.choice === choice).length;
	const counts = { agree: count('agree'), disagree: count('disagree'), pass: count('pass') };
	const isPublished = context.consultation.resultsPublishedAt !== null;
	const results = isPublished && mine ? await statementResults(db, { phaseId: phase.id }) : null;
	return {
		head: headOf(context, phase),
		cards: chosen,
		counts: { ...counts, total: counts.agree + counts.disagree + counts.pass },
		/** Only once results are published: before, what others think would weigh on what people answer. */
		standing: results ? standingOf(results, choices) : null,
		/** What the order of the cards depends on. */
		seed: mine?.id ?? ''
	};
}
