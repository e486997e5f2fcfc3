import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { enterPhase, type AtTheDoor, type DoorRefusal } from '../taking-part/enter-phase.server.ts';
import type { Choice } from './choices.ts';
import { statement, statementChoice } from './tables.server.ts';

/**
 * What a person thinks of a statement, in place of what they said of it before: one cell a person and statement,
 * whatever is sent twice.
 */
export async function recordChoice(
	tx: Db,
	{ statementId, choice, ...door }: AtTheDoor & { statementId: string; choice: Choice }
): Promise<{ token: string | null } | DoorRefusal | 'unknown-statement'> {
	const inside = await enterPhase(tx, { ...door, kind: 'statements' });
	if (typeof inside === 'string') return inside;
	const { phase, participation, token } = inside;
	const [target] = await tx
		.select({ id: statement.id })
		.from(statement)
		.where(
			and(
				eq(statement.id, statementId),
				eq(statement.phaseId, phase.id),
				eq(statement.visibility, 'shown')
			)
		);
	if (!target) return 'unknown-statement';
	await tx
		.insert(statementChoice)
		.values({ statementId: target.id, participationId: participation.id, choice })
		.onConflictDoUpdate({
			target: [statementChoice.statementId, statementChoice.participationId],
			set: { choice }
		});
	return { token };
}
