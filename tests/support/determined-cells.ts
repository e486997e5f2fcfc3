/**
 * What somebody who adds and subtracts everything published can find out, by exact means of its own: the code of the
 * application is not used here. Unknown: how many people there are of each kind (a profile, and an answer). Known: sums of
 * some of these numbers, and that none is negative. A number is determined when it has the same value in every world that
 * agrees with what is known.
 */
export type Fact = { atoms: readonly number[]; sum: number };

type Tableau = { rows: number[][]; basis: number[]; atomCount: number };

const SMALL = 1e-7;

export type World = Tableau;

/** The least and the most that a sum of atoms can be. */
export function rangeOf(world: World, atoms: readonly number[]): { least: number; most: number } {
	const [least, most] = [1, -1].map((sign) => {
		const found = extremeOf(world, (atom) => (atoms.includes(atom) ? sign : 0));
		return atoms.reduce((total, atom) => total + found[atom]!, 0);
	});
	return { least: least!, most: most! };
}

/**
 * True when some world made of whole people gives this sum another value than the true one: nobody can find it out. The
 * corners of the space of worlds are tried one after the other, in directions that are drawn always the same.
 */
export function isOpen(
	facts: readonly Fact[],
	{ atoms, truth, atomCount }: { atoms: readonly number[]; truth: number; atomCount: number }
): boolean {
	const { least, most } = rangeOf(someWorld(facts, atomCount), atoms);
	if (most - least < 0.5) return false;
	let drawn = 1;
	const draw = () => (drawn = (drawn * 16_807) % 2_147_483_647) % 1_000;
	const values = Array.from(
		{ length: Math.floor(most + SMALL) - Math.ceil(least - SMALL) + 1 },
		(_, at) => Math.ceil(least - SMALL) + at
	);
	return values.some((sum) => {
		if (sum === truth) return false;
		const world = someWorld([...facts, { atoms, sum }], atomCount);
		return Array.from({ length: 40 }).some(() => isWhole(extremeOf(world, draw)));
	});
}

function extremeOf(world: World, weightOf: (atom: number) => number): number[] {
	const tableau = {
		rows: world.rows.map((row) => [...row]),
		basis: [...world.basis],
		atomCount: world.atomCount
	};
	minimize(
		tableau,
		Array.from({ length: world.atomCount }, (_, atom) => weightOf(atom))
	);
	return solutionOf(tableau);
}

/** One world that agrees with the facts: the first phase of the simplex method. */
export function someWorld(facts: readonly Fact[], atomCount: number): World {
	const width = atomCount + facts.length + 1;
	const rows = facts.map(({ atoms, sum }, index) => {
		const row = new Array<number>(width).fill(0);
		for (const atom of atoms) row[atom] = 1;
		row[atomCount + index] = 1;
		row[width - 1] = sum;
		return row;
	});
	const basis = facts.map((_, index) => atomCount + index);
	const tableau = { rows, basis, atomCount: width - 1 };
	const weights = new Array<number>(width - 1).fill(0).fill(1, atomCount);
	minimize(tableau, weights);
	return withoutHelpers(tableau, atomCount);
}

function withoutHelpers({ rows, basis }: Tableau, atomCount: number): World {
	const kept: number[][] = [];
	const keptBasis: number[] = [];
	rows.forEach((row, index) => {
		if (basis[index]! >= atomCount) {
			if (Math.abs(row.at(-1)!) > SMALL) throw new Error('the facts contradict one another');
			const instead = row.findIndex((value, at) => at < atomCount && Math.abs(value) > SMALL);
			// The fact repeats others.
			if (instead < 0) return;
			pivot(rows, index, instead);
			basis[index] = instead;
		}
		kept.push(row);
		keptBasis.push(basis[index]!);
	});
	const trimmed = kept.map((row) => [...row.slice(0, atomCount), row.at(-1)!]);
	return { rows: trimmed, basis: keptBasis, atomCount };
}

/** Bland's rule: it never turns in circles. */
function minimize({ rows, basis, atomCount }: Tableau, weights: readonly number[]): void {
	const cost = new Array<number>(atomCount + 1).fill(0);
	weights.forEach((weight, at) => (cost[at] = weight));
	rows.forEach((row, index) => {
		const weight = weights[basis[index]!] ?? 0;
		if (weight) for (let at = 0; at < cost.length; at += 1) cost[at]! -= weight * row[at]!;
	});
	for (;;) {
		const entering = cost.findIndex((value, at) => at < atomCount && value < -SMALL);
		if (entering < 0) return;
		let leaving = -1;
		let best = Infinity;
		rows.forEach((row, index) => {
			if (row[entering]! <= SMALL) return;
			const ratio = row.at(-1)! / row[entering]!;
			const isBetter = ratio < best - SMALL;
			const isTie = Math.abs(ratio - best) <= SMALL && basis[index]! < basis[leaving]!;
			if (isBetter || isTie) [leaving, best] = [index, ratio];
		});
		if (leaving < 0) throw new Error('a number of people has no upper bound');
		pivot(rows, leaving, entering);
		basis[leaving] = entering;
		const factor = cost[entering]!;
		rows[leaving]!.forEach((value, at) => (cost[at]! -= factor * value));
	}
}

function pivot(rows: number[][], at: number, column: number): void {
	const row = rows[at]!;
	const by = row[column]!;
	for (let i = 0; i < row.length; i += 1) row[i]! /= by;
	rows.forEach((other, index) => {
		const factor = other[column]!;
		if (index === at || factor === 0) return;
		for (let i = 0; i < other.length; i += 1) other[i]! -= factor * row[i]!;
	});
}

function solutionOf({ rows, basis, atomCount }: Tableau): number[] {
	const solution = new Array<number>(atomCount).fill(0);
	basis.forEach((atom, index) => (solution[atom] = rows[index]!.at(-1)!));
	return solution;
}

function isWhole(world: readonly number[]): boolean {
	return world.every((value) => Math.abs(value - Math.round(value)) < 1e-5);
}
