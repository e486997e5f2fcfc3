import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { question } from '../questions/tables.server.ts';
import { lockQuestionnaire, type BuildingPlace } from './lock-questionnaire.server.ts';
import { dependentsOf } from './structure.ts';
import { countStructure, tellBuilding } from './tell-building.server.ts';

export type RemoveRefusal =
	| 'structure-fixed'
	/** Another question depends on its answers. */
	| 'others-depend'
	/** Somebody changed the line since this person read it: they look again before it goes. */
	| 'changed-meanwhile';

/** Removes one line as it was read. Already gone is gone. */
export async function removeQuestion(
	db: Db,
	{ questionId, revision, ...place }: BuildingPlace & { questionId: string; revision: number }
): Promise<RemoveRefusal | null> {
	return db.transaction(async (tx) => {
		const held = await lockQuestionnaire(tx, place);
		if (held?.isFixed) return 'structure-fixed';
		const removed = held?.lines.find(({ id }) => id === questionId);
		if (!held || !removed) return null;
		if (removed.revision !== revision) return 'changed-meanwhile';
		if (dependentsOf(held.lines, removed).length > 0) return 'others-depend';
		await tx
			.delete(question)
			.where(and(eq(question.id, questionId), eq(question.phaseId, place.phaseId)));
		await countStructure(tx, place);
		await tellBuilding(tx, place, { kind: 'question-removed', data: { questionId } });
		return null;
	});
}
