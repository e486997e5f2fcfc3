import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { consultationPhase } from '../../tables.server.ts';
import { CATEGORIES_MAX } from '../limits.ts';
import { contributionCategory } from '../tables.server.ts';

type OfPhase = { consultationId: string; phaseId: string };
export type CategoryRefusal = 'unknown-phase' | 'unknown-category' | 'too-many';

/** Holds a phase of contributions, so that two coordinators change its categories one after the other. */
async function holdPhase(tx: Db, { consultationId, phaseId }: OfPhase): Promise<boolean> {
	const [row] = await tx
		.select({ id: consultationPhase.id })
		.from(consultationPhase)
		.where(
			and(
				eq(consultationPhase.id, phaseId),
				eq(consultationPhase.consultationId, consultationId),
				eq(consultationPhase.kind, 'contributions')
			)
		)
		.for('no key update');
	return row !== undefined;
}

/** A category, after the others. */
export async function createCategory(
	tx: Db,
	{ title, ...of }: OfPhase & { title: string }
): Promise<CategoryRefusal | null> {
	if (!(await holdPhase(tx, of))) return 'unknown-phase';
	const count = await tx.$count(contributionCategory, eq(contributionCategory.phaseId, of.phaseId));
	if (count >= CATEGORIES_MAX) return 'too-many';
	await tx.insert(contributionCategory).values({
		phaseId: of.phaseId,
		title,
		position: sql`(select coalesce(max(position), 0) + 1 from ${contributionCategory} where phase_id = ${of.phaseId})`
	});
	return null;
}

/** Corrects the name of a category; what is filed there stays. */
export async function recordCategory(
	tx: Db,
	{ id, title, ...of }: OfPhase & { id: string; title: string }
): Promise<CategoryRefusal | null> {
	if (!(await holdPhase(tx, of))) return 'unknown-phase';
	const changed = await tx
		.update(contributionCategory)
		.set({ title })
		.where(and(eq(contributionCategory.id, id), eq(contributionCategory.phaseId, of.phaseId)))
		.returning({ id: contributionCategory.id });
	return changed.length > 0 ? null : 'unknown-category';
}

/** Removes a category. Its contributions stay, without one. */
export async function removeCategory(
	tx: Db,
	{ id, ...of }: OfPhase & { id: string }
): Promise<CategoryRefusal | null> {
	if (!(await holdPhase(tx, of))) return 'unknown-phase';
	const gone = await tx
		.delete(contributionCategory)
		.where(and(eq(contributionCategory.id, id), eq(contributionCategory.phaseId, of.phaseId)))
		.returning({ id: contributionCategory.id });
	return gone.length > 0 ? null : 'unknown-category';
}
