import {
	add,
	compareFractions,
	divide,
	fraction,
	multiply,
	subtract,
	ZERO,
	type Fraction
} from '../../src/lib/votes/methods/fractions.ts';

/** The majority value by its definition: take the lower median, remove one such grade, again until none is left. */
export function majorityValueOf(grades: readonly number[]): number[] {
	const left = [...grades].sort((a, b) => a - b);
	const value: number[] = [];
	while (left.length > 0) value.push(...left.splice(Math.floor((left.length - 1) / 2), 1));
	return value;
}

export function compareLists(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((grade, index) => grade !== b[index]);
	return at === -1 ? 0 : Math.sign(a[at]! - b[at]!);
}

type Budget = {
	ballots: readonly (readonly number[])[];
	costs: readonly number[];
	share: Fraction;
	utility: 'cost' | 'one';
	drawOrder: readonly number[];
};

/** Equal shares read off the definition, one voter at a time, with fractions: for small votes. */
export function naiveEqualShares(vote: Budget) {
	const money = vote.ballots.map(() => vote.share);
	const bought: number[] = [];
	for (;;) {
		const open = [...vote.costs.keys()].filter((project) => !bought.includes(project));
		const [best] = open.flatMap((project) => offerOf(vote, money, project)).sort(byRule(vote));
		if (!best) return { bought, money };
		bought.push(best.project);
		for (const voter of best.supporters)
			money[voter] = subtract(money[voter]!, smaller(money[voter]!, best.price));
	}
}

function offerOf({ ballots, costs, utility }: Budget, money: readonly Fraction[], project: number) {
	const cost = costs[project]!;
	const supporters = [...ballots.keys()].filter((voter) => ballots[voter]!.includes(project));
	const gain = fraction(utility === 'cost' ? cost : 1);
	const purses = supporters.map((voter) => money[voter]!);
	const rate = smallestRate(purses, cost, gain);
	return rate === null ? [] : [{ project, supporters, cost, price: multiply(rate, gain), rate }];
}

type Offer = ReturnType<typeof offerOf>[number];

const byRule =
	({ drawOrder }: Budget) =>
	(a: Offer, b: Offer) =>
		compareFractions(a.rate, b.rate) ||
		b.supporters.length - a.supporters.length ||
		a.cost - b.cost ||
		drawOrder.indexOf(a.project) - drawOrder.indexOf(b.project);

/** Tries every number of supporters who give all they have, poorest first, and keeps the one that holds together. */
function smallestRate(purses: readonly Fraction[], cost: number, gain: Fraction): Fraction | null {
	const sorted = [...purses].sort(compareFractions);
	for (let poor = 0; poor < sorted.length; poor += 1) {
		const given = sorted.slice(0, poor).reduce(add, ZERO);
		const price = divide(subtract(fraction(cost), given), fraction(sorted.length - poor));
		const total = sorted.reduce((sum, purse) => add(sum, smaller(purse, price)), ZERO);
		if (compareFractions(total, fraction(cost)) === 0) return divide(price, gain);
	}
	return null;
}

const smaller = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) < 0 ? a : b);
