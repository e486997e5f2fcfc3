import { optionsOf, type AnswerValues, type Question } from '../../questions/questions.ts';
import { commonestFirst, type VariableCounts } from './profile-tables.ts';
import { addTo, type Tally } from './tally.ts';
import { kindVariables, saidOf, type Asked } from './variables.ts';

/** What people are compared by: what they said of themselves, and how their answer came. */
export const dimensions = ['age-group', 'commune', 'district', 'standing', 'source'] as const;
export type Dimension = (typeof dimensions)[number];
/** The category of a person in each dimension; `NONE` when they did not say. */
export type Profile = Record<Dimension, string>;

/** People by dimension, by category, by answer. */
type Cells = Map<Dimension, Map<string, Map<string, number>>>;
type Counter = {
	add: (values: AnswerValues, profile: Profile) => void;
	counts: () => VariableCounts;
};

/**
 * Every answer of every question crossed with every category: unsafe numbers, only for `profileTablesOf`, never shown.
 * The tally of the same answers tells their order.
 */
export function profileCountsOf(questions: readonly Question[], tally: Tally) {
	const counters = questions.flatMap((question): Counter[] => {
		const { compared, takesSeveral } = kindVariables[question.kind];
		const each = compared(question).map((variable) => countOne({ question, variable }));
		return takesSeveral ? [...each, countSeveral(question, tally)] : each;
	});
	return {
		add: (values: AnswerValues, profile: Profile) => {
			for (const counter of counters) counter.add(values, profile);
		},
		counts: (): VariableCounts[] => counters.map((counter) => counter.counts())
	};
}

function countOne(asked: Asked): Counter {
	const { question, variable } = asked;
	const cells = noCells();
	const total = new Map<string, number>();
	const add = (values: AnswerValues, profile: Profile) => {
		const said = saidOf(asked, values);
		if (said === null || typeof said === 'object') return;
		addTo(total, String(said));
		addToCells(cells, profile, String(said));
	};
	const listed = optionsOf(question).map(({ id }) => id);
	const counts = (): VariableCounts => {
		const others = [...total.keys()].filter((option) => !listed.includes(option)).sort();
		const order = commonestFirst(Object.fromEntries(total), [...listed, ...others]);
		return { variable: variable.key, shape: 'one', order, cells: plainCells(cells) };
	};
	return { add, counts };
}

function countSeveral(question: Question, { columns }: Tally): Counter {
	const known = optionsOf(question).map(({ id }) => id);
	const chosen = known.map((id) => [id, columns.get(`${question.id}:${id}`)?.get('"1"') ?? 0]);
	const order = commonestFirst(Object.fromEntries(chosen) as Record<string, number>, known);
	const cells = noCells();
	const deepest = noCells();
	const add = (values: AnswerValues, profile: Profile) => {
		const value = values[question.id];
		if (!Array.isArray(value)) return;
		const given = order.filter((option) => value.includes(option));
		for (const option of given) addToCells(cells, profile, option);
		if (given.length > 0) addToCells(deepest, profile, given.at(-1)!);
	};
	const counts = (): VariableCounts => ({
		variable: question.id,
		shape: 'several',
		order,
		cells: plainCells(cells),
		deepest: ranked(plainCells(deepest), order)
	});
	return { add, counts };
}

/** By dimension and category, how many people have their least common answer at each rank. */
function ranked(cells: VariableCounts['cells'], order: readonly string[]) {
	return mapValues(cells, (categories) =>
		mapValues(categories, (people) => order.map((option) => people[option] ?? 0))
	);
}

function noCells(): Cells {
	return new Map(dimensions.map((dimension) => [dimension, new Map()]));
}

function addToCells(cells: Cells, profile: Profile, option: string): void {
	for (const [dimension, categories] of cells) {
		const category = profile[dimension];
		let people = categories.get(category);
		if (!people) categories.set(category, (people = new Map()));
		addTo(people, option);
	}
}

function plainCells(cells: Cells): VariableCounts['cells'] {
	const plain = [...cells].map(([dimension, categories]) => [
		dimension,
		Object.fromEntries(
			[...categories].map(([category, people]) => [category, Object.fromEntries(people)])
		)
	]);
	return Object.fromEntries(plain) as VariableCounts['cells'];
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
