import type { Option, Question } from '../questions/questions.ts';
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
	const lists = (['options', 'rows', 'columns'] as const).filter((name) => settings[name]);
	const relabelled: Question['settings'] = {};
	for (const name of lists) {
		const labels = labelled(settings[name]!, draft.settings[name] ?? []);
		if (!labels) return null;
		relabelled[name] = labels;
	}
	for (const name of ['minLabel', 'maxLabel', 'unit'] as const) {
		if (draft.settings[name]) relabelled[name] = draft.settings[name];
	}
	const { minLabel: _, maxLabel: __, unit: ___, ...fixed } = settings;
	const { kind, required, condition } = before;
	const { title, help } = draft;
	return { kind, required, condition, title, help, settings: { ...fixed, ...relabelled } };
}

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
			...{ kind: b.kind, title: b.title, help: b.help, required: b.required },
			...{ settings: b.settings, condition: b.condition }
		})
	);
}
