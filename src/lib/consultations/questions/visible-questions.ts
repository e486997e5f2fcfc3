import {
	decides,
	isHeading,
	type AnswerValue,
	type AnswerValues,
	type Condition,
	type Question
} from './questions.ts';

type Line = Pick<Question, 'id' | 'kind' | 'condition'>;

/**
 * Decides line after line, in the order of the list. A condition holds only on a question that came before, was asked
 * and was answered so; anything else hides the line. A hidden section hides all its questions.
 */
export class Walk {
	readonly #answered = new Map<string, readonly string[]>();
	#isSectionAsked = true;

	asks(line: Line): boolean {
		const holds = this.#holds(line.condition);
		if (!isHeading(line)) return holds && this.#isSectionAsked;
		this.#isSectionAsked = holds;
		return holds;
	}

	/** What was answered to a question that was asked. */
	note({ id, kind }: Line, value: AnswerValue | undefined): void {
		if (value === undefined || !decides(kind)) return;
		this.#answered.set(id, Array.isArray(value) ? value : [String(value)]);
	}

	#holds(condition: Condition | null | undefined): boolean {
		if (!condition) return true;
		const answers = this.#answered.get(condition.questionId);
		if (!answers || !Array.isArray(condition.values)) return false;
		return condition.values.some((value) => answers.includes(value));
	}
}

/** The ids of the questions that no answer decides about. */
export function askedOfAll(questions: readonly Line[]): Set<string> {
	const walk = new Walk();
	return new Set(questions.filter((line) => walk.asks(line)).map(({ id }) => id));
}

/** The lines that concern a person who answered so. What was said to a hidden question counts for nothing. */
export function visibleQuestions<Q extends Line>(
	questions: readonly Q[],
	values: AnswerValues
): Q[] {
	const walk = new Walk();
	return questions.filter((line) => {
		if (!walk.asks(line)) return false;
		walk.note(line, Object.hasOwn(values, line.id) ? values[line.id] : undefined);
		return true;
	});
}

/** Each question and its number, as on paper: sections do not count, hidden questions do. */
export function numbersOf(questions: readonly Line[]): Map<string, number> {
	const asked = questions.filter((line) => !isHeading(line));
	return new Map(asked.map(({ id }, index) => [id, index + 1]));
}
