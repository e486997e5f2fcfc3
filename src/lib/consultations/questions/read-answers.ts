import { typedOf, valuesIn, type Typed } from '../../shared/typed-form.ts';
import { fieldNamesOf, kindForms } from './kind-forms.ts';
import { isHeading, type AnswerValue, type AnswerValues, type Question } from './questions.ts';
import type { CommuneFound, FieldRefusal, FindCommunes, ReadValue } from './read-value.ts';
import { Walk } from './visible-questions.ts';

export type ReadAnswers = {
	/** Closed answers, by question. */
	values: AnswerValues;
	/** What was written, by question: open questions, and « Autre, précisez ». */
	texts: Record<string, string>;
	/** What goes back into the fields, hidden ones included. */
	typed: Typed;
	/** By question; empty when the answers may be kept. */
	refusals: Record<string, FieldRefusal>;
	/** The communes to choose from, by question. */
	communes: Record<string, CommuneFound[]>;
	/** Questions that did not concern this person and that they filled all the same: it is not kept, and must be said. */
	dropped: string[];
};

/**
 * Reads the fields of a questionnaire, line after line: what is not asked is not read, what must be answered is asked
 * for only where it is. Without `findCommunes` (in a browser) the name of a commune is left as it was typed.
 */
export function readAnswers(
	form: FormData | Typed,
	questions: readonly Question[],
	findCommunes: FindCommunes | null = null
): ReadAnswers {
	const sent = form instanceof FormData ? typedOf(form) : form;
	const walk = new Walk();
	const values = new Map<string, AnswerValue>();
	const texts = new Map<string, string>();
	const refusals = new Map<string, FieldRefusal>();
	const communes = new Map<string, CommuneFound[]>();
	const dropped: string[] = [];
	for (const question of questions) {
		const isAsked = walk.asks(question);
		const read = kindForms[question.kind].read(question, sent, findCommunes);
		if (!isAsked) {
			if (read.value !== undefined || read.text !== undefined || read.refusal)
				dropped.push(question.id);
			continue;
		}
		if (read.communes) communes.set(question.id, read.communes);
		const refusal = read.refusal ?? missingIn(question, read);
		if (refusal) refusals.set(question.id, refusal);
		if (read.refusal) continue;
		if (read.value !== undefined) values.set(question.id, read.value);
		if (read.text !== undefined) texts.set(question.id, read.text);
		walk.note(question, read.value);
	}
	return {
		values: Object.fromEntries(values),
		texts: Object.fromEntries(texts),
		typed: onlyFieldsOf(sent, questions),
		refusals: Object.fromEntries(refusals),
		communes: Object.fromEntries(communes),
		dropped
	};
}

function missingIn(question: Question, { value, text }: ReadValue): FieldRefusal | null {
	const { kind, required, settings } = question;
	if (!required || isHeading(question)) return null;
	if (value === undefined && text === undefined) return 'required';
	const isWhole = value === undefined || kindForms[kind].isWhole(value, settings);
	return isWhole ? null : 'incomplete';
}

function onlyFieldsOf(sent: Typed, questions: readonly Question[]): Typed {
	const names = questions.flatMap(fieldNamesOf);
	const kept = names.map((name) => [name, valuesIn(sent, name)] as const);
	return Object.fromEntries(kept.filter(([, values]) => values.length > 0));
}
