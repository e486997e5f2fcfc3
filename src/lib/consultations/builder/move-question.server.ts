import { and, eq } from 'drizzle-orm';
import { generateKeyBetween } from 'fractional-indexing';
import type { Db } from '../../database/database.server.ts';
import { question } from '../questions/tables.server.ts';
import { lockQuestionnaire, type BuildingPlace } from './lock-questionnaire.server.ts';
import { areConditionsInOrder } from './structure.ts';
import { countStructure, tellBuilding } from './tell-building.server.ts';

type Move = BuildingPlace & {
	questionId: string;
	/** The neighbour to go past, as the page showed it: the same click twice moves once. */
	pastId: string;
	step: 'up' | 'down';
};

/** Puts a line just before (`up`) or after (`down`) another. A question never goes before the one it depends on. */
export async function moveQuestion(
	db: Db,
	{ questionId, pastId, step, ...place }: Move
): Promise<'gone' | 'structure-fixed' | 'condition-order' | null> {
	return db.transaction(async (tx) => {
		const held = await lockQuestionnaire(tx, place);
		const moved = held?.lines.find(({ id }) => id === questionId);
		const past = held?.lines.find(({ id }) => id === pastId);
		if (!held || !moved || !past) return 'gone';
		if (held.isFixed) return 'structure-fixed';
		const { lines } = held;
		const isPast =
			step === 'up'
				? lines.indexOf(moved) < lines.indexOf(past)
				: lines.indexOf(moved) > lines.indexOf(past);
		if (isPast || moved === past) return null;
		const others = lines.filter((line) => line !== moved);
		const at = others.indexOf(past) + (step === 'up' ? 0 : 1);
		if (!areConditionsInOrder(others.toSpliced(at, 0, moved))) return 'condition-order';
		const position = generateKeyBetween(
			others[at - 1]?.position ?? null,
			others[at]?.position ?? null
		);
		await tx
			.update(question)
			.set({ position })
			.where(and(eq(question.id, questionId), eq(question.phaseId, place.phaseId)));
		await countStructure(tx, place);
		await tellBuilding(tx, place, { kind: 'question-moved', data: { questionId } });
		return null;
	});
}
