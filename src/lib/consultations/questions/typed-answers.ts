import { fieldName, fieldParts } from './answer-fields.ts';
import type { Typed } from '../../shared/typed-form.ts';
import type { AnswerValue, AnswerValues, Question } from './questions.ts';

/** The fields of a questionnaire that was answered so: what opens the form of whoever changes an answer. */
export function typedOfAnswers(
	questions: readonly Question[],
	{ values, texts }: { values: AnswerValues; texts: Record<string, string> },
	communeNameOf: (code: string) => string
): Typed {
	return Object.fromEntries(
		questions.flatMap((question) => {
			const value = Object.hasOwn(values, question.id) ? values[question.id] : undefined;
			const fields = value === undefined ? [] : fieldsOf(question, value, communeNameOf);
			const text = Object.hasOwn(texts, question.id) ? texts[question.id] : undefined;
			return text === undefined ? fields : [...fields, [textFieldOf(question), [text]]];
		})
	) as Typed;
}

function textFieldOf({ id, kind }: Question): string {
	const isOther = kind === 'single' || kind === 'multiple';
	return isOther ? fieldName(id, fieldParts.otherWords) : fieldName(id);
}

function fieldsOf(
	{ id, kind }: Question,
	value: AnswerValue,
	communeNameOf: (code: string) => string
): [string, string[]][] {
	if (Array.isArray(value)) {
		if (kind !== 'ranking') return [[fieldName(id), value]];
		return value.map((option, index) => [fieldName(id, option), [String(index + 1)]]);
	}
	if (typeof value === 'object')
		return Object.entries(value).map(([row, column]) => [fieldName(id, row), [column]]);
	if (kind === 'commune') {
		const code = String(value);
		return [
			[fieldName(id), [communeNameOf(code)]],
			[fieldName(id, fieldParts.communeCode), [code]]
		];
	}
	// No space between thousands: the field is read again in either language.
	if (kind === 'number') return [[fieldName(id), [String(value).replace('.', ',')]]];
	return [[fieldName(id), [String(value)]]];
}
