import { kindForms } from '../../questions/kind-forms.ts';
import type { AnswerValues, Question } from '../../questions/questions.ts';
import type { Source, Sources } from './question-counts.ts';
import { kindVariables, saidOf, type Asked } from './variables.ts';

/**
 * How many people gave each value, variable by variable: enough to count a questionnaire and to draw the mixed columns of its
 * open file, without keeping anybody's answers together. As large as what can be answered, not as the number of answers.
 */
export type Tally = {
	people: number;
	sources: Sources;
	/** People who gave something, by question id. */
	answered: Map<string, number>;
	/** People by value (as JSON), by key of variable. */
	columns: Map<string, Map<string, number>>;
};

export function tallyOf(questions: readonly Question[]): {
	tally: Tally;
	add: (values: AnswerValues, source: Source) => void;
} {
	const asked: Asked[] = questions.flatMap((question) =>
		kindVariables[question.kind].mixed(question).map((variable) => ({ question, variable }))
	);
	const tally: Tally = {
		people: 0,
		sources: { account: 0, unverified: 0, facilitator: 0 },
		answered: new Map(),
		columns: new Map(asked.map(({ variable }) => [variable.key, new Map()]))
	};
	const add = (values: AnswerValues, source: Source) => {
		tally.people += 1;
		tally.sources[source] += 1;
		for (const { id, kind } of questions) {
			const value = values[id];
			if (value !== undefined && kindForms[kind].hasShape(value)) addTo(tally.answered, id);
		}
		for (const one of asked) {
			const said = saidOf(one, values);
			if (said !== null) addTo(tally.columns.get(one.variable.key)!, JSON.stringify(said));
		}
	};
	return { tally, add };
}

export function addTo(counts: Map<string, number>, key: string, people = 1): void {
	counts.set(key, (counts.get(key) ?? 0) + people);
}
