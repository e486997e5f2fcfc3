import { optionsOf, type Question, type QuestionKind } from '../../questions/questions.ts';
import { countDates, countNumbers, middleOf, noMiddle, sumOf, type Given } from './count-values.ts';
import type { PhaseCounts, QuestionCounts } from './question-counts.ts';
import type { Tally } from './tally.ts';

/** Every count of a questionnaire. */
export function countAnswers(questions: readonly Question[], tally: Tally): PhaseCounts {
	const counted = questions.map((question) => [
		question.id,
		kindCounts[question.kind](question, tally)
	]);
	return {
		people: tally.people,
		sources: tally.sources,
		questions: Object.fromEntries(counted) as PhaseCounts['questions']
	};
}

type Count = (question: Question, tally: Tally) => QuestionCounts;

const uncounted: Count = () => ({ kind: 'none', answered: 0 });

const kindCounts: Record<QuestionKind, Count> = {
	section: uncounted,
	'short-text': uncounted,
	'long-text': uncounted,
	single: countOne,
	multiple: countSeveral,
	scale: (question, tally) => ({
		...countOne(question, tally),
		...middleOf(givenTo<number>(question.id, tally))
	}),
	ranking: countRanking,
	number: ({ id }, tally) => countNumbers(givenTo<number>(id, tally)),
	date: ({ id }, tally) => countDates(givenTo<string>(id, tally)),
	commune: countOne,
	matrix: countMatrix
};

function givenTo<Value>(key: string, { columns }: Tally): Given<Value>[] {
	return [...(columns.get(key) ?? [])].map(([json, people]) => ({
		value: JSON.parse(json) as Value,
		people
	}));
}

function countOne(question: Question, tally: Tally) {
	const given = givenTo<string | number>(question.id, tally);
	const answered = tally.answered.get(question.id) ?? 0;
	return { kind: 'choice' as const, answered, choices: inOrder(question, given), ...noMiddle };
}

/** In the order of the questionnaire; what it does not list (communes) follows, the most given first. */
function inOrder(question: Question, given: readonly Given<string | number>[]) {
	const known = optionsOf(question).map(({ id }) => id);
	const peopleOf = new Map(given.map(({ value, people }) => [String(value), people]));
	const others = [...peopleOf]
		.filter(([id]) => !known.includes(id))
		.sort(([a, some], [b, more]) => more - some || a.localeCompare(b));
	return [
		...known.map((id) => ({ id, people: peopleOf.get(id) ?? 0 })),
		...others.map(([id, people]) => ({ id, people }))
	];
}

function countSeveral(question: Question, { columns, answered }: Tally): QuestionCounts {
	const choices = optionsOf(question).map(({ id }) => ({
		id,
		people: columns.get(`${question.id}:${id}`)?.get('"1"') ?? 0
	}));
	return { kind: 'choice', answered: answered.get(question.id) ?? 0, choices, ...noMiddle };
}

function countRanking(question: Question, tally: Tally): QuestionCounts {
	const rankings = givenTo<string[]>(question.id, tally).filter(({ value }) => value.length > 0);
	const choices = optionsOf(question).map(({ id }) => {
		const placed = rankings
			.map(({ value, people }) => ({ place: value.indexOf(id) + 1, people }))
			.filter(({ place }) => place > 0);
		const ranked = sumOf(placed);
		const total = placed.reduce((sum, { place, people }) => sum + place * people, 0);
		const first = sumOf(placed.filter(({ place }) => place === 1));
		return { id, first, ranked, meanRank: ranked ? total / ranked : null };
	});
	return { kind: 'ranking', answered: sumOf(rankings), choices };
}

function countMatrix(question: Question, tally: Tally): QuestionCounts {
	const rows = (question.settings.rows ?? []).map(({ id }) => ({
		id,
		choices: inOrder(question, givenTo<string>(`${question.id}:${id}`, tally))
	}));
	return { kind: 'matrix', answered: tally.answered.get(question.id) ?? 0, rows };
}
