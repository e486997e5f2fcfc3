import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { mayManageConsultations } from '../permissions.ts';
import { listPhases, type Phase } from '../queries.server.ts';
import { publishedResult } from '../questions/tables.server.ts';
import { stateOf } from '../rules.ts';
import { consultation } from '../tables.server.ts';
import { countAnswers } from './counting/count-answers.ts';
import {
	countDimensions,
	countProfiles,
	type PhaseTally
} from './counting/count-profiles.server.ts';
import { countStatements } from './counting/count-statements.server.ts';
import { drawChoiceLines, drawMixedLines, drawWholeLines } from './counting/draw-lines.server.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import { profileTablesOf } from './counting/profile-tables.ts';
import { tallyAnswers } from './counting/read-answers.server.ts';
import { isCompared } from './read-results.server.ts';

export type PublishRefusal = 'unknown-consultation' | 'not-allowed' | 'not-over' | 'withdrawn';

type Wanted = {
	contractId: string;
	consultationId: string;
	accountId: string;
	/** Compare by profile; the open file then mixes its columns. Decided at the first publication, for good. */
	compare: boolean;
	now: Date;
};

/**
 * Publishes the results of a consultation that is over, and stores them: what people withdraw later does not change them.
 * Again after a reopening: new counts, the first comparison. See docs/decisions/0011-profile-tables.md.
 */
export async function publishResults(
	tx: Db,
	{ contractId, consultationId, accountId, compare, now }: Wanted
): Promise<{ published: true } | PublishRefusal> {
	const [held] = await tx
		.select()
		.from(consultation)
		.where(and(eq(consultation.id, consultationId), eq(consultation.contractId, contractId)))
		.for('no key update');
	if (!held) return 'unknown-consultation';
	const actor = await findActor(tx, { accountId, contractId });
	if (!mayManageConsultations(actor)) return 'not-allowed';
	const phases = await listPhases(tx, consultationId);
	const state = stateOf(held, phases, now);
	if (state === 'withdrawn') return 'withdrawn';
	if (state !== 'answer-owed' && state !== 'answered') return 'not-over';
	const isFirst = held.resultsPublishedAt === null;
	const compared = isFirst ? compare : await isCompared(tx, phases);
	const tallies: PhaseTally[] = [];
	for (const phase of phases)
		tallies.push(...(await publishPhase(tx, { phase, mixed: compared, now })));
	if (isFirst && compared) await publishComparison(tx, { held, tallies });
	await tx
		.update(consultation)
		.set({ resultsPublishedAt: held.resultsPublishedAt ?? now })
		.where(eq(consultation.id, consultationId));
	await recordEvent(tx, {
		kind: 'consultation-results-published',
		contractId,
		actorId: accountId,
		subject: { type: 'consultation', id: consultationId },
		data: { slug: held.slug, compared, again: !isFirst }
	});
	return { published: true };
}

/** Publishes what a phase gathered; the tally of its answers, if it asks questions. */
async function publishPhase(
	tx: Db,
	{ phase, mixed, now }: { phase: Phase; mixed: boolean; now: Date }
): Promise<PhaseTally[]> {
	const { id: phaseId, kind } = phase;
	if (kind === 'statements') {
		await record(tx, { phaseId, now, data: await countStatements(tx, phaseId) });
		await drawChoiceLines(tx, phaseId);
	}
	if (kind !== 'questionnaire') return [];
	const questions = await listQuestions(tx, phaseId);
	const tally = await tallyAnswers(tx, { phaseId, questions });
	await record(tx, { phaseId, now, data: countAnswers(questions, tally) });
	await (mixed ? drawMixedLines(tx, { phaseId, tally }) : drawWholeLines(tx, phaseId));
	return [{ phaseId, questions, tally }];
}

async function record(
	tx: Db,
	{ phaseId, now, data }: { phaseId: string; now: Date; data: unknown }
): Promise<void> {
	const row = { phaseId, part: 'counts', data, publishedAt: now };
	await tx
		.insert(publishedResult)
		.values(row)
		.onConflictDoUpdate({
			target: [publishedResult.phaseId, publishedResult.part],
			set: { data, publishedAt: now }
		});
}

async function publishComparison(
	tx: Db,
	{ held, tallies }: { held: typeof consultation.$inferSelect; tallies: readonly PhaseTally[] }
): Promise<void> {
	const sizes = await countDimensions(tx, held.id);
	for (const phase of tallies) {
		const variables = await countProfiles(tx, phase);
		const data = profileTablesOf(sizes, variables, held.profileThreshold);
		await tx
			.insert(publishedResult)
			.values({ phaseId: phase.phaseId, part: 'profile', data })
			.onConflictDoNothing();
	}
}
