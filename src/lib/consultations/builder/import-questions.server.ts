import { generateNKeysBetween } from 'fractional-indexing';
import type { Db } from '../../database/database.server.ts';
import type { Question } from '../questions/questions.ts';
import { question } from '../questions/tables.server.ts';
import { LINES_MAX } from './limits.ts';
import { lockQuestionnaire, type BuildingPlace } from './lock-questionnaire.server.ts';
import { countStructure, tellBuilding } from './tell-building.server.ts';

/**
 * Adds the lines of a file, or of another questionnaire, after those that are there: nobody's work is replaced. Each line
 * passed `refusalsOfQuestion`, and has an id of its own: the same form sent twice adds them once.
 */
export async function importQuestions(
	db: Db,
	{ questions, ...place }: BuildingPlace & { questions: readonly Question[] }
): Promise<'gone' | 'structure-fixed' | 'too-many-lines' | { count: number }> {
	return db.transaction(async (tx) => {
		const held = await lockQuestionnaire(tx, place);
		if (!held) return 'gone';
		if (held.lines.some(({ id }) => id === questions[0]?.id)) return { count: questions.length };
		if (held.isFixed) return 'structure-fixed';
		if (held.lines.length + questions.length > LINES_MAX) return 'too-many-lines';
		const last = held.lines.at(-1)?.position ?? null;
		const positions = generateNKeysBetween(last, null, questions.length);
		const rows = questions.map(
			({ id, kind, title, help, required, settings, condition }, index) => ({
				...{ id, kind, title, help, required, settings, condition },
				phaseId: place.phaseId,
				position: positions[index]!
			})
		);
		if (rows.length) await tx.insert(question).values(rows);
		await countStructure(tx, place);
		await tellBuilding(tx, place, { kind: 'questions-imported', data: { count: rows.length } });
		return { count: rows.length };
	});
}
