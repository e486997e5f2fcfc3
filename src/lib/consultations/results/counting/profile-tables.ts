/**
 * Comparison of answers by profile, so that nothing published tells how many people of a small group gave one answer.
 *
 * The people are all those who answered. A dimension (age, commune…) cuts them once, the same for every question; a
 * variable (a question, one option of a multiple choice, one line of a matrix) cuts them by what they answered. Public
 * besides: how many people chose each answer, all groups together.
 *
 * 1. Groups. A category of at least `threshold` people stays; all others, with « not said », are one group. Should that
 *    group have fewer people than the threshold, the smallest category joins it. Fewer than two groups: no comparison.
 * 2. Answers. They are taken from the most given to the least given (public numbers), `not answered` last. The first ones
 *    stay alone, as many as possible, as long as each of their cells and each cell of the rest holds `threshold` people.
 * 3. A variable has the same answers alone in all its tables: two dimensions cannot be set against each other.
 *
 * Why it holds: exchange the answers of two people who are both in the rest, or the categories of two people who are both
 * in the group of the others. Every published number stays what it was; the hidden cell does not. No cell that is not
 * published is therefore determined, and those published hold at least `threshold` people. The whole proof, and what is
 * not promised, is in docs/decisions/0011-profile-tables.md.
 */

/** `not said` for a category, `not answered` for an answer. */
export const NONE = '';

/** People by category, for one dimension. */
export type DimensionCounts = { dimension: string; people: Record<string, number> };

/** People by category, then by answer; those who did not answer may be left out. */
type Cells = Record<string, Record<string, number>>;

export type VariableCounts = {
	variable: string;
	/**
	 * one: a person gives at most one answer. several: any number; then `deepest` tells, by dimension and category, how many
	 * people have their least common answer at each rank of `commonestFirst`.
	 */
	shape: 'one' | 'several';
	/** All answers, from the most given; ties in the order of the questionnaire. */
	order: readonly string[];
	/** By dimension. */
	cells: Record<string, Cells>;
	deepest?: Record<string, Record<string, readonly number[]>>;
};

/** `isRest` is « autres ou non précisé ». */
export type ProfileGroup = { categories: string[]; people: number; isRest: boolean };
export type Partition = { dimension: string; groups: ProfileGroup[] };
export type ProfileTable = {
	dimension: string;
	variable: string;
	shape: 'one' | 'several';
	/** The answers that stand alone. */
	kept: string[];
	/** A line for each group, in the order of the partition. `rest`: one: people with another answer or none; several: absent. */
	rows: { cells: number[]; rest: number | null }[];
};
export type ProfileTables = { threshold: number; partitions: Partition[]; tables: ProfileTable[] };

/** Answers from the most given to the least given; those that nobody gave carry nothing and are left out. */
export function commonestFirst(
	counts: Readonly<Record<string, number>>,
	inOrder: readonly string[]
): string[] {
	return inOrder
		.filter((answer) => (counts[answer] ?? 0) > 0)
		.map((answer, place) => ({ answer, place, count: counts[answer]! }))
		.sort((a, b) => b.count - a.count || a.place - b.place)
		.map(({ answer }) => answer);
}

export function profileTablesOf(
	dimensions: readonly DimensionCounts[],
	variables: readonly VariableCounts[],
	threshold: number
): ProfileTables {
	const partitions = dimensions.flatMap((one) => partitionOf(one, threshold) ?? []);
	const tables = variables.flatMap((variable) => tablesOf(variable, partitions, threshold));
	return { threshold, partitions, tables };
}

/** Null when fewer than two groups are large enough. */
export function partitionOf(
	{ dimension, people }: DimensionCounts,
	threshold: number
): Partition | null {
	const categories = Object.keys(people).filter((key) => key !== NONE && people[key]! > 0);
	const kept = categories.filter((key) => people[key]! >= threshold);
	const others = categories.filter((key) => people[key]! < threshold);
	const total = (keys: readonly string[]) => keys.reduce((sum, key) => sum + people[key]!, 0);
	const unsaid = people[NONE] ?? 0;
	const left = total(others) + unsaid;
	if (left > 0 && left < threshold) {
		const smallest = [...kept].sort((a, b) => people[a]! - people[b]!)[0];
		if (smallest === undefined) return null;
		kept.splice(kept.indexOf(smallest), 1);
		others.push(smallest);
	}
	const groups: ProfileGroup[] = kept.map((key) => ({
		categories: [key],
		people: people[key]!,
		isRest: false
	}));
	const rest = total(others) + unsaid;
	if (rest > 0) groups.push({ categories: others.sort(), people: rest, isRest: true });
	return groups.length < 2 ? null : { dimension, groups };
}

/** The tables of one variable: the dimensions where it can be shown at all share the same answers. */
function tablesOf(
	variable: VariableCounts,
	partitions: readonly Partition[],
	threshold: number
): ProfileTable[] {
	const shown = partitions
		.map((partition) => ({
			partition,
			alone: howManyAlone(variable, partition, threshold)
		}))
		.filter(({ alone }) => alone > 0);
	const alone = Math.min(...shown.map((one) => one.alone));
	return shown.flatMap(({ partition }) => tableOf(variable, partition, alone) ?? []);
}

/** How many of the commonest answers may stand alone in this dimension; 0 when it cannot be shown. */
function howManyAlone(
	variable: VariableCounts,
	{ dimension, groups }: Partition,
	threshold: number
): number {
	const rows = groups.map((group) => rowOf(variable, dimension, group));
	let alone = 0;
	while (alone < variable.order.length && rows.every((row) => maySplit(row, alone, threshold))) {
		const next = alone + 1;
		const rests = rows.map(({ restAfter }) => restAfter(next));
		const restIsEmpty = rests.every((rest) => rest === 0);
		if (!restIsEmpty && rests.some((rest) => rest < threshold)) break;
		alone = next;
	}
	return alone;
}

type GroupRow = {
	people: number;
	cells: number[];
	/** one: people whose answer is not among the `alone` first. several: people who gave at least one of the others. */
	restAfter: (alone: number) => number;
	shape: VariableCounts['shape'];
};

/** A cell of several choices is « chosen », beside « not chosen »: both must be large enough. */
function maySplit({ people, cells, shape }: GroupRow, place: number, threshold: number): boolean {
	const cell = cells[place]!;
	return cell >= threshold && (shape === 'one' || people - cell >= threshold);
}

function rowOf(variable: VariableCounts, dimension: string, group: ProfileGroup): GroupRow {
	const { shape, order } = variable;
	const categories = group.isRest ? [...group.categories, NONE] : group.categories;
	const sum = (of: (category: string) => number) =>
		categories.reduce((total, category) => total + of(category), 0);
	const cells = order.map((answer) =>
		sum((category) => variable.cells[dimension]?.[category]?.[answer] ?? 0)
	);
	const deepest = order.map((_, rank) =>
		sum((category) => variable.deepest?.[dimension]?.[category]?.[rank] ?? 0)
	);
	const first = (numbers: number[], count: number) =>
		numbers.slice(0, count).reduce((total, one) => total + one, 0);
	const restAfter = (alone: number) =>
		shape === 'one'
			? group.people - first(cells, alone)
			: first(deepest, order.length) - first(deepest, alone);
	return { people: group.people, cells, restAfter, shape };
}

/** Null when there is nothing to compare: everybody gave the same answer. */
function tableOf(
	variable: VariableCounts,
	{ dimension, groups }: Partition,
	alone: number
): ProfileTable | null {
	const { shape, order } = variable;
	const rows = groups.map((group) => rowOf(variable, dimension, group));
	const isPlain = shape === 'one' && alone === 1 && rows.every((row) => row.restAfter(1) === 0);
	if (isPlain) return null;
	return {
		dimension,
		variable: variable.variable,
		shape,
		kept: order.slice(0, alone),
		rows: rows.map(({ cells, restAfter }) => ({
			cells: cells.slice(0, alone),
			rest: shape === 'one' ? restAfter(alone) : null
		}))
	};
}
