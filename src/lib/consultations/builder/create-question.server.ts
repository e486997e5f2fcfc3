import { generateKeyBetween } from 'fractional-indexing';
import type { Db } from '../../database/database.server.ts';
import type { Typed } from '../../shared/typed-form.ts';
import type { QuestionKind } from '../questions/questions.ts';
import { question } from '../questions/tables.server.ts';
import type { QuestionDraft, QuestionRefusals } from './check-question.ts';
import { LINES_MAX } from './limits.ts';
import {
	lockQuestionnaire,
	type BuildingPlace,
	type HeldQuestionnaire
} from './lock-questionnaire.server.ts';
import { readQuestion } from './read-question.ts';
import { countStructure, tellBuilding } from './tell-building.server.ts';

export type CreateRefusal = 'gone' | 'structure-fixed' | 'too-many-lines';

type NewLine = BuildingPlace & {
	/** Drawn when the form is shown: the same form sent twice adds one line. */
	id: string;
	/** The line above; at the end when it is gone or null. */
	afterId: string | null;
};

/** Adds a line where it was asked. */
export async function createQuestion(
	db: Db,
	{ kind, typed, ...line }: NewLine & { kind: QuestionKind; typed: Typed }
): Promise<CreateRefusal | { refusals: QuestionRefusals } | null> {
	return db.transaction(async (tx) => {
		const held = await lockQuestionnaire(tx, line);
		const refusal = whyNotAdd(held);
		if (refusal || !held) return refusal ?? 'gone';
		if (held.lines.some(({ id }) => id === line.id)) return null;
		const place = placeOf(held, line.afterId);
		const earlier = held.lines.slice(0, place);
		const { draft, refusals } = readQuestion(typed, { kind, before: null, earlier });
		if (Object.keys(refusals).length) return { refusals };
		return insertLine(tx, { held, line, draft, place });
	});
}

/** The same line again, just below. */
export async function duplicateQuestion(
	db: Db,
	{ questionId, ...line }: Omit<NewLine, 'afterId'> & { questionId: string }
): Promise<CreateRefusal | null> {
	return db.transaction(async (tx) => {
		const held = await lockQuestionnaire(tx, line);
		const refusal = whyNotAdd(held);
		const copied = held?.lines.find(({ id }) => id === questionId);
		if (refusal || !held || !copied) return refusal ?? 'gone';
		if (held.lines.some(({ id }) => id === line.id)) return null;
		const { kind, title, help, required, settings, condition } = copied;
		const draft = { kind, title, help, required, settings, condition };
		const place = placeOf(held, questionId);
		return insertLine(tx, { held, line: { ...line, afterId: questionId }, draft, place });
	});
}

function whyNotAdd(held: HeldQuestionnaire | null): CreateRefusal | null {
	if (!held) return 'gone';
	if (held.isFixed) return 'structure-fixed';
	return held.lines.length >= LINES_MAX ? 'too-many-lines' : null;
}

/** How many lines stand before. */
function placeOf({ lines }: HeldQuestionnaire, afterId: string | null): number {
	const index = lines.findIndex(({ id }) => id === afterId);
	return index < 0 ? lines.length : index + 1;
}

async function insertLine(
	tx: Db,
	{
		held,
		line,
		draft,
		place
	}: { held: HeldQuestionnaire; line: NewLine; draft: QuestionDraft; place: number }
): Promise<CreateRefusal | null> {
	const before = held.lines[place - 1]?.position ?? null;
	const after = held.lines[place]?.position ?? null;
	const [made] = await tx
		.insert(question)
		.values({
			...draft,
			id: line.id,
			phaseId: line.phaseId,
			position: generateKeyBetween(before, after)
		})
		.onConflictDoNothing({ target: question.id })
		.returning({ id: question.id });
	// An id taken in another questionnaire: not one that this form drew.
	if (!made) return 'gone';
	await countStructure(tx, line);
	await tellBuilding(tx, line, {
		kind: 'question-added',
		data: { questionId: line.id, kind: draft.kind }
	});
	return null;
}
