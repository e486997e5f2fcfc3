import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Typed } from '../../shared/typed-form.ts';
import { question } from '../questions/tables.server.ts';
import { answersOf, type QuestionDraft, type QuestionRefusals } from './check-question.ts';
import {
	lockQuestionnaire,
	type BuildingPlace,
	type HeldQuestionnaire,
	type Line
} from './lock-questionnaire.server.ts';
import { readQuestion } from './read-question.ts';
import { dependentsOf, isSameQuestion, wordingOf } from './structure.ts';
import { questionSaved, tellBuilding } from './tell-building.server.ts';
import { findWhoSaved } from './who-saved.server.ts';

export type RecordRefusal =
	| 'gone'
	/** People answer it: only its words may change. */
	| 'structure-fixed'
	/** A later question depends on an answer that would disappear. */
	| 'answer-needed'
	| { refusals: QuestionRefusals }
	/** Somebody saved this line since the form was opened: it is to be shown beside what was typed. */
	| { saved: Line; savedBy: string | null };

/** Saves one line. Whoever saves over something newer is shown both, and says which one stays. */
export async function recordQuestion(
	db: Db,
	{
		questionId,
		revision,
		typed,
		...place
	}: BuildingPlace & { questionId: string; revision: number; typed: Typed }
): Promise<RecordRefusal | null> {
	return db.transaction(async (tx) => {
		const held = await lockQuestionnaire(tx, place);
		const before = held?.lines.find(({ id }) => id === questionId);
		if (!held || !before) return 'gone';
		const draft = readDraft(held, before, typed);
		if (typeof draft === 'string' || 'refusals' in draft) return draft;
		if (isSameQuestion(before, draft)) return null;
		if (before.revision !== revision)
			return { saved: before, savedBy: await findWhoSaved(tx, { ...place, questionId }) };
		if (losesAnswer(held, before, draft)) return 'answer-needed';
		const { title, help, required, settings, condition } = draft;
		await tx
			.update(question)
			.set({ title, help, required, settings, condition, revision: before.revision + 1 })
			.where(and(eq(question.id, questionId), eq(question.phaseId, place.phaseId)));
		await tellBuilding(tx, place, {
			kind: questionSaved[held.consultation.openedAt ? 'open' : 'draft'],
			data: { questionId, revision: before.revision + 1 }
		});
		return null;
	});
}

function readDraft(
	{ lines, isFixed }: HeldQuestionnaire,
	before: Line,
	typed: Typed
): QuestionDraft | 'structure-fixed' | { refusals: QuestionRefusals } {
	const earlier = lines.slice(0, lines.indexOf(before));
	const { draft, refusals } = readQuestion(typed, { kind: before.kind, before, earlier });
	if (!isFixed) return Object.keys(refusals).length ? { refusals } : draft;
	const { title, help, options, rows, columns, minLabel, maxLabel, unit } = refusals;
	const ofWords = { title, help, options, rows, columns, minLabel, maxLabel, unit };
	const kept = Object.entries(ofWords).filter(([, code]) => code);
	if (kept.length) return { refusals: Object.fromEntries(kept) };
	return wordingOf(before, draft) ?? 'structure-fixed';
}

function losesAnswer({ lines }: HeldQuestionnaire, before: Line, draft: QuestionDraft): boolean {
	const left = answersOf(draft);
	const needed = dependentsOf(lines, before).flatMap(({ condition }) => condition?.values ?? []);
	return needed.some((value) => !left.includes(value));
}
