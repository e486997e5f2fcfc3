import { and, eq } from 'drizzle-orm';
import { contractCommune } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { LockedPhase } from '../taking-part/lock-phase.server.ts';
import type { ContributionContent } from './forms.ts';
import { consultationPlan, contributionCategory } from './tables.server.ts';

export type ContentRefusal = 'unknown-category' | 'unknown-commune';

/** What a person wrote, as columns; what the phase does not ask for is left out. */
export async function columnsOf(
	tx: Db,
	{ consultation, phase, content }: LockedPhase & { content: ContributionContent }
) {
	const { title, body, kind, categoryId, communeCode, placeWords } = content;
	if (categoryId && !(await isCategoryOf(tx, phase.id, categoryId))) return 'unknown-category';
	const words = { title, body, kind, categoryId };
	if (!phase.options.place)
		return { ...words, communeCode: null, placeWords: '', planX: null, planY: null };
	const { contractId } = consultation;
	if (communeCode && !(await isCommuneOf(tx, contractId, communeCode))) return 'unknown-commune';
	const point = await pointOf(tx, consultation.id, content);
	return { ...words, communeCode, placeWords, ...point };
}

async function isCategoryOf(tx: Db, phaseId: string, id: string): Promise<boolean> {
	return (
		(await tx.$count(
			contributionCategory,
			and(eq(contributionCategory.id, id), eq(contributionCategory.phaseId, phaseId))
		)) > 0
	);
}

async function isCommuneOf(tx: Db, contractId: string, code: string): Promise<boolean> {
	return (
		(await tx.$count(
			contractCommune,
			and(eq(contractCommune.contractId, contractId), eq(contractCommune.code, code))
		)) > 0
	);
}

/** A point needs both of its sides, and a plan to stand on. */
async function pointOf(tx: Db, consultationId: string, { planX, planY }: ContributionContent) {
	const plans = await tx.$count(
		consultationPlan,
		eq(consultationPlan.consultationId, consultationId)
	);
	if (planX === null || planY === null || plans === 0) return { planX: null, planY: null };
	return { planX, planY };
}
