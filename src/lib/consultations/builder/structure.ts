import type { Option, Question, QuestionSettings } from '../questions/questions.ts';
import type { QuestionDraft } from './check-question.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';

type Opened = { openedAt: Date | null };
type Dated = { opensAt: Date | null; closesAt: Date | null };

/**
 * Once people can answer, or know when they will, only wording is corrected: what was answered must keep its meaning. A
 * step added later is prepared freely until it has its dates.
 */
export function isStructureFixed({ openedAt }: Opened, { opensAt, closesAt }: Dated): boolean {
	return openedAt !== null && (opensAt !== null || closesAt !== null);
}

/** The line with its words corrected and nothing else; null when the form asks for more than words. */
export function wordingOf(before: Question, draft: QuestionDraft): QuestionDraft | null {
	const { settings } = before;
	const corrected: [string, unknown][] = [];
	for (const [name, correct] of Object.entries(corrections)) {
		const key = name as keyof QuestionSettings;
		const value = correct(settings[key], draft.settings[key]);
		if (value === null) return null;
		if (value !== undefined) corrected.push([name, value]);
	}
	const { kind, required, condition } = before;
	const { title, help } = draft;
	return { kind, required, condition, title, help, settings: Object.fromEntries(corrected) };
}

type Setting = QuestionSettings[keyof QuestionSettings];
/** The setting with its words corrected; undefined when it has none, null when more than words would change. */
type Correct = (before: Setting, after: Setting) => Setting | null;

const asBefore: Correct = (before) => before;
const asTyped: Correct = (_, after) => after || undefined;
const relabelled: Correct = (before, after) => {
	if (!Array.isArray(before)) return undefined;
	return labelled(before, Array.isArray(after) ? after : []);
};

/** What may be corrected of a line whose structure is fixed. */
const corrections: Record<keyof QuestionSettings, Correct> = {
	options: relabelled,
	other: asBefore,
	maxChoices: asBefore,
	min: asBefore,
	max: asBefore,
	minLabel: asTyped,
	maxLabel: asTyped,
	unit: asTyped,
	rows: relabelled,
	columns: relabelled
};

/** The same choices in the same order, with the words of the draft; null when one was added, moved or removed. */
function labelled(before: readonly Option[], after: readonly Option[]): Option[] | null {
	const isSame =
		before.length === after.length && before.every(({ id }, index) => after[index]!.id === id);
	return isSame ? [...after] : null;
}

/** The lines whose condition names this one. */
export function dependentsOf(
	questions: readonly Question[],
	{ id }: Pick<Question, 'id'>
): Question[] {
	return questions.filter(({ condition }) => condition?.questionId === id);
}

/** True when each condition names a line that comes before. */
export function areConditionsInOrder(questions: readonly Question[]): boolean {
	const seen = new Set<string>();
	return questions.every(({ id, condition }) => {
		const isSound = !condition || seen.has(condition.questionId);
		seen.add(id);
		return isSound;
	});
}

/** Whether two forms of a line say the same thing, whatever the order in which the database gives it back. */
export function isSameQuestion(a: QuestionDraft, b: QuestionDraft): boolean {
	const { kind, title, help, required, settings, condition } = a;
	return (
		canonicalJson({ kind, title, help, required, settings, condition }) ===
		canonicalJson({
			kind: b.kind,
			title: b.title,
			help: b.help,
			required: b.required,
			settings: b.settings,
			condition: b.condition
		})
	);
}
