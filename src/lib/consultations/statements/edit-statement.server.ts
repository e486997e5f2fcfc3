import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { statement, statementChoice } from './tables.server.ts';

type Own = { consultationId: string; phaseId: string; id: string };
export type StatementRefusal = 'unknown-statement' | 'already-answered';

/**
 * Holds a statement of the coordination that nobody has answered yet: once answered, other words would put answers in
 * people's mouths. What people proposed is theirs.
 */
async function holdUnanswered(tx: Db, own: Own): Promise<StatementRefusal | null> {
	const [row] = await tx
		.select({ id: statement.id })
		.from(statement)
		.where(and(isOf(own), isNull(statement.participationId)))
		.for('update');
	if (!row) return 'unknown-statement';
	const answers = await tx.$count(statementChoice, eq(statementChoice.statementId, row.id));
	return answers > 0 ? 'already-answered' : null;
}

/** Corrects a statement of the coordination, until somebody has answered it. */
export async function editStatement(
	tx: Db,
	{ body, ...own }: Own & { body: string }
): Promise<StatementRefusal | null> {
	const refusal = await holdUnanswered(tx, own);
	if (refusal) return refusal;
	await tx.update(statement).set({ body }).where(isOf(own));
	return null;
}

/** Removes a statement of the coordination, until somebody has answered it. */
export async function removeStatement(tx: Db, own: Own): Promise<StatementRefusal | null> {
	const refusal = await holdUnanswered(tx, own);
	if (refusal) return refusal;
	await tx.delete(statement).where(isOf(own));
	return null;
}

function isOf({ consultationId, phaseId, id }: Own) {
	return and(
		eq(statement.id, id),
		eq(statement.consultationId, consultationId),
		eq(statement.phaseId, phaseId)
	);
}
