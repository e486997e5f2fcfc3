import { fieldName } from './answer-fields.ts';
import type { Typed } from '../../shared/typed-form.ts';
import { kindForms } from './kind-forms.ts';
import type { AnswerValues, Question } from './questions.ts';

/** The fields of a questionnaire that was answered so: what opens the form of whoever changes an answer. */
export function typedOfAnswers(
	questions: readonly Question[],
	{ values, texts }: { values: AnswerValues; texts: Record<string, string> },
	communeNameOf: (code: string) => string
): Typed {
	return Object.fromEntries(
		questions.flatMap((question) => {
			const value = Object.hasOwn(values, question.id) ? values[question.id] : undefined;
			const fields =
				value === undefined
					? []
					: kindForms[question.kind].write(question.id, value, communeNameOf);
			const text = Object.hasOwn(texts, question.id) ? texts[question.id] : undefined;
			return text === undefined ? fields : [...fields, [textFieldOf(question), [text]]];
		})
	) as Typed;
}

function textFieldOf({ id, kind }: Question): string {
	return fieldName(id, kindForms[kind].wordsPart);
}
