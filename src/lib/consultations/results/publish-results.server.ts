import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { mayManageConsultations } from '../permissions.ts';
import { listPhases, type Phase } from '../queries.server.ts';
import { publishedResult } from '../questions/tables.server.ts';
import { stateOf } from '../rules.ts';
import { consultation } from '../tables.server.ts';
import { countLines, deleteDrawing } from './counting/draw-lines.server.ts';
import { prepareResults, stateOfPhase, type PreparedPhase } from './prepare-results.server.ts';
import { isCompared } from './read-results.server.ts';

export type PublishRefusal =
	'unknown-consultation' | 'not-allowed' | 'not-over' | 'withdrawn' | 'changed-meanwhile';

type Wanted = {
	contractId: string;
	consultationId: string;
	accountId: string;
	/** Compare by profile; the open file then mixes its columns. Decided at the first publication, for good. */
	compare: boolean;
	now: Date;
};

/** Somebody withdraws while thousands of answers are counted: they are counted again, so many times in all. */
const ATTEMPTS = 3;

/**
 * Publishes the results of a consultation that is over, and stores them: what people withdraw later does not change them.
 * Again after a reopening: new counts, the first comparison. See docs/decisions/0011-profile-tables.md.
 *
 * Takes the database, not a transaction: what is published is counted and drawn before, and is published only if no answer has changed
 * meanwhile. Nobody waits for it. See docs/decisions/0046-counted-before-published.md.
 */
export async function publishResults(
	db: Db,
	wanted: Wanted
): Promise<{ published: true } | PublishRefusal> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const done = await tryToPublish(db, wanted);
		if (done !== 'changed-meanwhile') return done;
	}
	return 'changed-meanwhile';
}

async function tryToPublish(db: Db, wanted: Wanted): Promise<{ published: true } | PublishRefusal> {
	const may = await mayPublish(db, wanted);
	if (typeof may === 'string') return may;
	const { held, phases, mixed, isFirst } = may;
	const { profileThreshold: threshold } = held;
	const { consultationId } = wanted;
	const of = { consultationId, phases, mixed, compares: isFirst && mixed, threshold };
	const prepared: PreparedPhase[] = [];
	let unused: { phaseId: string; drawing: string }[] = [];
	try {
		for await (const phase of prepareResults(db, of)) {
			prepared.push(phase);
			unused.push(phase.drawn);
		}
		const done = await db.transaction((tx) => publishPrepared(tx, { wanted, may, prepared }));
		if (typeof done === 'string') return done;
		unused = done.replaced;
		return { published: true };
	} finally {
		// What is published is published: what cannot be deleted now is deleted within the day.
		for (const drawn of unused) await deleteDrawing(db, drawn).catch(() => {});
	}
}

type MayPublish = {
	held: typeof consultation.$inferSelect;
	phases: Phase[];
	isFirst: boolean;
	mixed: boolean;
};

async function mayPublish(
	db: Db,
	{ contractId, consultationId, accountId, compare, now }: Wanted,
	lock?: 'no key update'
): Promise<MayPublish | PublishRefusal> {
	const found = db
		.select()
		.from(consultation)
		.where(and(eq(consultation.id, consultationId), eq(consultation.contractId, contractId)));
	const [held] = await (lock ? found.for(lock) : found);
	if (!held) return 'unknown-consultation';
	const actor = await findActor(db, { accountId, contractId });
	if (!mayManageConsultations(actor)) return 'not-allowed';
	const phases = await listPhases(db, consultationId);
	const state = stateOf(held, phases, now);
	if (state === 'withdrawn') return 'withdrawn';
	if (state !== 'answer-owed' && state !== 'answered') return 'not-over';
	const isFirst = held.resultsPublishedAt === null;
	return { held, phases, isFirst, mixed: isFirst ? compare : await isCompared(db, phases) };
}

type Publication = { wanted: Wanted; may: MayPublish; prepared: readonly PreparedPhase[] };

/** Everything as it was when it was counted: then it is published. Gives the drawings that are published no more. */
async function publishPrepared(
	tx: Db,
	{ wanted, may, prepared }: Publication
): Promise<{ replaced: { phaseId: string; drawing: string }[] } | PublishRefusal> {
	const { contractId, consultationId, accountId, now } = wanted;
	const still = await mayPublish(tx, wanted, 'no key update');
	if (typeof still === 'string') return still;
	if (!(await isAsPrepared(tx, { still, may, prepared }))) return 'changed-meanwhile';
	const { held, isFirst, mixed } = still;
	const replaced = await listDrawings(tx, still.phases);
	for (const { phaseId, counts, drawn, profile } of prepared) {
		const row = { data: counts, drawing: drawn.drawing, publishedAt: now };
		await tx
			.insert(publishedResult)
			.values({ phaseId, part: 'counts', ...row })
			.onConflictDoUpdate({
				target: [publishedResult.phaseId, publishedResult.part],
				set: row
			});
		if (profile)
			await tx
				.insert(publishedResult)
				.values({ phaseId, part: 'profile', data: profile })
				.onConflictDoNothing();
	}
	await tx
		.update(consultation)
		.set({ resultsPublishedAt: held.resultsPublishedAt ?? now })
		.where(eq(consultation.id, consultationId));
	await recordEvent(tx, {
		kind: 'consultation-results-published',
		contractId,
		actorId: accountId,
		subject: { type: 'consultation', id: consultationId },
		data: { slug: held.slug, compared: mixed, again: !isFirst }
	});
	return { replaced };
}

async function isAsPrepared(
	tx: Db,
	{ still, may, prepared }: { still: MayPublish } & Omit<Publication, 'wanted'>
): Promise<boolean> {
	if (still.isFirst !== may.isFirst || still.mixed !== may.mixed) return false;
	if (JSON.stringify(still.phases) !== JSON.stringify(may.phases)) return false;
	for (const phase of prepared) {
		if ((await stateOfPhase(tx, phase)) !== phase.state) return false;
		if ((await countLines(tx, phase.drawn)) !== phase.drawn.lines) return false;
	}
	return true;
}

async function listDrawings(
	tx: Db,
	phases: readonly Phase[]
): Promise<{ phaseId: string; drawing: string }[]> {
	if (phases.length === 0) return [];
	const rows = await tx
		.select({ phaseId: publishedResult.phaseId, drawing: publishedResult.drawing })
		.from(publishedResult)
		.where(
			and(
				inArray(
					publishedResult.phaseId,
					phases.map(({ id }) => id)
				),
				isNotNull(publishedResult.drawing)
			)
		);
	return rows.map(({ phaseId, drawing }) => ({ phaseId, drawing: drawing! }));
}
