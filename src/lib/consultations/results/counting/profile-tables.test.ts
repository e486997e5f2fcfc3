import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, type Fact } from '../../../../../tests/support/determined-cells.ts';
import {
	commonestFirst,
	NONE,
	partitionOf,
	profileTablesOf,
	type ProfileTables,
	type VariableCounts
} from './profile-tables.ts';

/** A person: a category for each dimension, and the answers to each variable (none, one or several). */
type Person = { profile: string[]; answers: string[][] };
type Poll = { people: Person[]; dimensions: string[]; shapes: ('one' | 'several')[] };

const LETTERS = ['a', 'b', 'c', 'd', 'e'];

function countsOf({ people, dimensions, shapes }: Poll) {
	const sizes = dimensions.map((dimension, d) => {
		const count: Record<string, number> = {};
		for (const { profile } of people) count[profile[d]!] = (count[profile[d]!] ?? 0) + 1;
		return { dimension, people: count };
	});
	const variables = shapes.map((shape, v): VariableCounts => {
		const overall: Record<string, number> = {};
		for (const { answers } of people)
			for (const answer of answers[v]!) overall[answer] = (overall[answer] ?? 0) + 1;
		const order = commonestFirst(overall, LETTERS);
		const cells: VariableCounts['cells'] = {};
		const deepest: Record<string, Record<string, number[]>> = {};
		dimensions.forEach((dimension, d) => {
			for (const { profile, answers } of people) {
				const row = ((cells[dimension] ??= {})[profile[d]!] ??= {});
				for (const answer of answers[v]!) row[answer] = (row[answer] ?? 0) + 1;
				const ranks = ((deepest[dimension] ??= {})[profile[d]!] ??= order.map(() => 0));
				const rank = Math.max(-1, ...answers[v]!.map((answer) => order.indexOf(answer)));
				if (rank >= 0) ranks[rank]! += 1;
			}
		});
		return { variable: `v${v}`, shape, order, cells, deepest };
	});
	return { sizes, variables };
}

function publish(poll: Poll, threshold: number): ProfileTables {
	const { sizes, variables } = countsOf(poll);
	return profileTablesOf(sizes, variables, threshold);
}

/** Every kind of person that could exist, as a list of atoms: profile of all dimensions × answer to one variable. */
function kindsOf(poll: Poll, v: number): Person[] {
	const seen = poll.dimensions.map((_, d) => [
		...new Set([...poll.people.map(({ profile }) => profile[d]!), NONE])
	]);
	const answers = [...new Set(poll.people.flatMap((person) => person.answers[v]!))];
	const sets =
		poll.shapes[v] === 'one'
			? [[], ...answers.map((answer) => [answer])]
			: answers.reduce<string[][]>(
					(all, answer) => [...all, ...all.map((set) => [...set, answer])],
					[[]]
				);
	const profiles = seen.reduce<string[][]>(
		(all, categories) => all.flatMap((one) => categories.map((category) => [...one, category])),
		[[]]
	);
	return profiles.flatMap((profile) => sets.map((set) => ({ profile, answers: [set] })));
}

/** Everything published about one variable, counts of all people included, as sums of kinds of people. */
function factsOf(poll: Poll, v: number, { partitions, tables }: ProfileTables, kinds: Person[]) {
	const facts: Fact[] = [];
	const say = (is: (kind: Person) => boolean, sum: number) =>
		facts.push({ atoms: kinds.flatMap((kind, at) => (is(kind) ? [at] : [])), sum });
	const answers = new Set(poll.people.flatMap((person) => person.answers[v]!));
	say(() => true, poll.people.length);
	for (const answer of answers) {
		const count = poll.people.filter((person) => person.answers[v]!.includes(answer)).length;
		say((kind) => kind.answers[0]!.includes(answer), count);
	}
	const silent = poll.people.filter((person) => person.answers[v]!.length === 0).length;
	say((kind) => kind.answers[0]!.length === 0, silent);
	for (const { dimension, groups } of partitions) {
		const d = poll.dimensions.indexOf(dimension);
		groups.forEach(({ categories, people, isRest }, g) => {
			const named = groups.filter((_, other) => other !== g).flatMap((one) => one.categories);
			const isIn = ({ profile }: Person) =>
				isRest ? !named.includes(profile[d]!) : categories.includes(profile[d]!);
			say(isIn, people);
			const table = tables.find((one) => one.dimension === dimension && one.variable === `v${v}`);
			table?.rows[g]!.cells.forEach((cell, at) =>
				say((kind) => isIn(kind) && kind.answers[0]!.includes(table.kept[at]!), cell)
			);
			const rest = table?.rows[g]!.rest;
			if (table && rest !== null && rest !== undefined)
				say(
					(kind) => isIn(kind) && !kind.answers[0]!.some((one) => table.kept.includes(one)),
					rest
				);
		});
	}
	return facts;
}

/** The cells under the threshold whose number everybody can find out. */
function leaksOf(poll: Poll, published: ProfileTables): string[] {
	return poll.shapes.flatMap((_, v) => {
		const kinds = kindsOf(poll, v);
		const facts = factsOf(poll, v, published, kinds);
		const answers = [...new Set(poll.people.flatMap((person) => person.answers[v]!))];
		return poll.dimensions.flatMap((dimension, d) => {
			const isPublished = published.partitions.some((one) => one.dimension === dimension);
			const categories = [...new Set(poll.people.map(({ profile }) => profile[d]!))];
			return (isPublished ? categories : []).flatMap((category) =>
				answers.flatMap((answer) => {
					const isCell = ({ profile }: Person, set: string[]) =>
						profile[d] === category && set.includes(answer);
					const truth = poll.people.filter((one) => isCell(one, one.answers[v]!)).length;
					if (truth >= published.threshold) return [];
					const atoms = kinds.flatMap((kind, at) => (isCell(kind, kind.answers[0]!) ? [at] : []));
					const cell = { atoms, truth, atomCount: kinds.length };
					return isOpen(facts, cell) ? [] : [`${dimension} ${category}, v${v} ${answer}: ${truth}`];
				})
			);
		});
	});
}

/** Many small groups, answers that nearly nobody gives, people who do not say. */
function polls(dimensionCount: number, shapes: Poll['shapes'][number][]): fc.Arbitrary<Poll> {
	const uneven = (count: number) =>
		fc.array(fc.constantFrom(0, 1, 2, 8, 8, 9), { minLength: count, maxLength: count });
	return fc
		.record({
			size: fc.integer({ min: 4, max: 90 }),
			categories: fc.array(uneven(4), { minLength: dimensionCount, maxLength: dimensionCount }),
			answers: fc.array(uneven(4), { minLength: shapes.length, maxLength: shapes.length }),
			seed: fc.array(fc.nat({ max: 9_999 }), { minLength: 400, maxLength: 400 })
		})
		.map(({ size, categories, answers, seed }) => {
			let at = 0;
			const next = () => seed[at++ % seed.length]!;
			const draw = (weights: number[], names: string[]) => {
				const total = weights.reduce((sum, one) => sum + one, 0);
				if (total === 0) return names[0]!;
				let left = next() % total;
				return names[weights.findIndex((weight) => (left -= weight) < 0)]!;
			};
			const people = Array.from({ length: size }, () => ({
				profile: categories.map((weights) => draw(weights, [NONE, 'x', 'y', 'z'])),
				answers: shapes.map((shape, v) => {
					const first = draw(answers[v]!, [NONE, 'a', 'b', 'c']);
					const second = shape === 'several' ? draw(answers[v]!, [NONE, 'a', 'b', 'c']) : NONE;
					return [...new Set([first, second])].filter((answer) => answer !== NONE);
				})
			}));
			const dimensions = categories.map((_, d) => `d${d}`);
			return { people, dimensions, shapes };
		});
}

const thresholds = fc.constantFrom(2, 3, 5);

describe('no combination of what is published tells a cell under the threshold', () => {
	it.each([
		['one dimension, one answer each', 1, ['one'], 400],
		['two dimensions set against each other', 2, ['one'], 120],
		['several answers each', 1, ['several'], 200]
	] as const)('%s', (_, dimensionCount, shapes, numRuns) => {
		let tables = 0;
		fc.assert(
			fc.property(polls(dimensionCount, [...shapes]), thresholds, (poll, threshold) => {
				const published = publish(poll, threshold);
				tables += published.tables.length;
				expect(leaksOf(poll, published)).toEqual([]);
			}),
			{ numRuns }
		);
		expect(tables, 'the property speaks of published tables').toBeGreaterThan(numRuns / 10);
	});

	it('and every number published counts at least that many people', () => {
		fc.assert(
			fc.property(polls(3, ['one', 'several', 'one']), thresholds, (poll, threshold) => {
				const { partitions, tables } = publish(poll, threshold);
				for (const { groups } of partitions)
					for (const { people } of groups) expect(people).toBeGreaterThanOrEqual(threshold);
				for (const { dimension, shape, rows } of tables) {
					const { groups } = partitions.find((one) => one.dimension === dimension)!;
					rows.forEach(({ cells, rest }, g) => {
						for (const cell of cells) expect(cell).toBeGreaterThanOrEqual(threshold);
						if (rest) expect(rest).toBeGreaterThanOrEqual(threshold);
						const outside = cells.map((cell) => groups[g]!.people - cell);
						if (shape === 'several')
							for (const one of outside) expect(one).toBeGreaterThanOrEqual(threshold);
					});
				}
			}),
			{ numRuns: 300 }
		);
	});
});

/** All tables of two groups and these answers with the same margins. */
function worldsLike(rows: readonly number[][]): number[][][] {
	const [first, second] = rows as [number[], number[]];
	const sums = first.map((cell, at) => cell + second[at]!);
	const wanted = first.reduce((total, cell) => total + cell, 0);
	const splits = sums.reduce<number[][]>(
		(all, sum) =>
			all.flatMap((row) => Array.from({ length: sum + 1 }, (_, cell) => [...row, cell])),
		[[]]
	);
	return splits
		.filter((row) => row.reduce((total, cell) => total + cell, 0) === wanted)
		.map((row) => [row, row.map((cell, at) => sums[at]! - cell)]);
}

it('whoever knows the rule and what it was applied to learns no more', () => {
	const answers = ['a', 'b', 'c', 'd'];
	const publishRows = (rows: number[][], threshold: number) => {
		const cellsOf = (row: number[]) =>
			Object.fromEntries(row.map((cell, at) => [answers[at]!, cell]));
		const people = (row: number[]) => row.reduce((total, cell) => total + cell, 0);
		const overall = cellsOf(rows[0]!.map((cell, at) => cell + rows[1]![at]!));
		const order = commonestFirst(overall, answers);
		return profileTablesOf(
			[{ dimension: 'd', people: { x: people(rows[0]!), y: people(rows[1]!) } }],
			[
				{
					variable: 'v',
					shape: 'one',
					order,
					cells: { d: { x: cellsOf(rows[0]!), y: cellsOf(rows[1]!) } }
				}
			],
			threshold
		);
	};
	const cell = fc.integer({ min: 0, max: 6 });
	const row = fc.tuple(cell, cell, cell, fc.integer({ min: 0, max: 2 }));
	fc.assert(
		fc.property(row, row, fc.constantFrom(2, 3), (one, two, threshold) => {
			const rows = [[...one], [...two]];
			const published = publishRows(rows, threshold);
			if (published.tables.length === 0) return;
			const said = JSON.stringify(published);
			const possible = worldsLike(rows).filter(
				(world) => JSON.stringify(publishRows(world, threshold)) === said
			);
			rows.forEach((cells, g) =>
				cells.forEach((truth, at) => {
					if (truth >= threshold || rows[0]![at]! + rows[1]![at]! === 0) return;
					const values = new Set(possible.map((world) => world[g]![at]));
					expect(values.size, `${said} tells cell ${g} ${at}`).toBeGreaterThan(1);
				})
			);
		}),
		{ numRuns: 400 }
	);
});

describe('groups', () => {
	it('a category that is too small joins those who did not say', () => {
		const found = partitionOf({ dimension: 'age', people: { young: 9, old: 8, '': 4, mid: 3 } }, 5);
		expect(found?.groups).toEqual([
			{ categories: ['young'], people: 9, isRest: false },
			{ categories: ['old'], people: 8, isRest: false },
			{ categories: ['mid'], people: 7, isRest: true }
		]);
	});

	it('when those left are too few, the smallest category goes with them', () => {
		const found = partitionOf({ dimension: 'age', people: { young: 9, old: 8, mid: 6, '': 2 } }, 5);
		expect(found?.groups.map(({ people }) => people)).toEqual([9, 8, 8]);
		expect(found?.groups.at(-1)?.categories).toEqual(['mid']);
	});

	it('one group is no comparison', () => {
		expect(partitionOf({ dimension: 'age', people: { young: 9, '': 2 } }, 5)).toBeNull();
		expect(partitionOf({ dimension: 'age', people: { young: 3, old: 2 } }, 5)).toBeNull();
		expect(partitionOf({ dimension: 'age', people: {} }, 5)).toBeNull();
	});
});
