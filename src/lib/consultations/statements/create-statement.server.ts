import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { enterPhase, type AtTheDoor, type DoorRefusal } from '../taking-part/enter-phase.server.ts';
import type { Visibility } from '../kinds.ts';
import { consultationPhase } from '../tables.server.ts';
import { visibilityOf } from '../taking-part/text-visibility.ts';
import { STATEMENTS_MAX } from './limits.ts';
import { statement } from './tables.server.ts';

export type ProposalRefusal = DoorRefusal | 'not-offered' | 'enough-statements' | 'said-already';
type New = { body: string; submissionKey: string };

/** A participant's own statement, for the others to answer. Sent twice, it is one. */
export async function proposeStatement(
	tx: Db,
	{ body, submissionKey, ...door }: AtTheDoor & New
): Promise<{ visibility: Visibility; token: string | null } | ProposalRefusal> {
	const inside = await enterPhase(tx, {
		...door,
		kind: 'statements',
		strength: 'no key update'
	});
	if (typeof inside === 'string') return inside;
	const { consultation, phase, participation, token } = inside;
	if (!phase.options.proposals) return 'not-offered';
	const seen = visibilityOf(consultation.moderation, [body]);
	const of = { consultationId: consultation.id, phaseId: phase.id };
	const refusal = await insert(tx, {
		...of,
		...seen,
		body,
		submissionKey,
		participationId: participation.id
	});
	if (refusal) return refusal;
	await recordEvent(tx, {
		kind: 'statement-proposed',
		contractId: consultation.contractId,
		subject: { type: 'consultation', id: consultation.id },
		data: { phaseId: phase.id, visibility: seen.visibility }
	});
	return { visibility: seen.visibility, token };
}

/** A statement of the coordination, before the phase opens or while it runs. */
export async function createStatement(
	tx: Db,
	{ consultationId, phaseId, ...words }: New & { consultationId: string; phaseId: string }
): Promise<'unknown-phase' | 'enough-statements' | 'said-already' | null> {
	const [phase] = await tx
		.select({ id: consultationPhase.id })
		.from(consultationPhase)
		.where(
			and(
				eq(consultationPhase.id, phaseId),
				eq(consultationPhase.consultationId, consultationId),
				eq(consultationPhase.kind, 'statements')
			)
		)
		.for('no key update');
	if (!phase) return 'unknown-phase';
	const shown = { visibility: 'shown', heldReasons: [], participationId: null } satisfies Partial<
		typeof statement.$inferInsert
	>;
	return insert(tx, { consultationId, phaseId, ...words, ...shown });
}

/** Numbers it after the others. The caller holds the consultation or the phase: two at once are two numbers. */
async function insert(
	tx: Db,
	row: Omit<typeof statement.$inferInsert, 'number'> & { phaseId: string }
): Promise<'enough-statements' | 'said-already' | null> {
	const ofPhase = eq(statement.phaseId, row.phaseId);
	const before = await tx.$count(
		statement,
		and(ofPhase, eq(statement.submissionKey, row.submissionKey))
	);
	if (before > 0) return null;
	const same = sql`lower(${statement.body}) = lower(${row.body})`;
	const isSame = and(ofPhase, eq(statement.visibility, 'shown'), same);
	if ((await tx.$count(statement, isSame)) > 0) return 'said-already';
	if ((await tx.$count(statement, ofPhase)) >= STATEMENTS_MAX) return 'enough-statements';
	await tx.insert(statement).values({
		...row,
		number: sql`(select coalesce(max(number), 0) + 1 from ${statement} where phase_id = ${row.phaseId})`
	});
	return null;
}
