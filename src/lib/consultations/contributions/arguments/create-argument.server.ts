import type { Db } from '../../../database/database.server.ts';
import {
	enterPhase,
	type AtTheDoor,
	type DoorRefusal
} from '../../taking-part/enter-phase.server.ts';
import type { Visibility } from '../../kinds.ts';
import { visibilityOf } from '../../taking-part/text-visibility.ts';
import { findShown } from './record-support.server.ts';
import { contributionComment } from '../tables.server.ts';

export type ArgumentRefusal = DoorRefusal | 'unknown-contribution' | 'not-offered';

/** An argument for or against a contribution. The same form sent twice makes one. */
export async function createArgument(
	tx: Db,
	{
		contributionId,
		isFor,
		body,
		submissionKey,
		...door
	}: AtTheDoor & { contributionId: string; isFor: boolean; body: string; submissionKey: string }
): Promise<{ visibility: Visibility; token: string | null } | ArgumentRefusal> {
	const inside = await enterPhase(tx, { ...door, kind: 'contributions', isSigned: true });
	if (typeof inside === 'string') return inside;
	const { consultation, phase, participation, token } = inside;
	if (!phase.options.comments) return 'not-offered';
	const target = await findShown(tx, phase.id, contributionId);
	if (!target) return 'unknown-contribution';
	const seen = visibilityOf(consultation.moderation, [body]);
	await tx
		.insert(contributionComment)
		.values({
			consultationId: consultation.id,
			contributionId: target.id,
			participationId: participation.id,
			isFor,
			body,
			...seen,
			submissionKey
		})
		.onConflictDoNothing();
	return { visibility: seen.visibility, token };
}
