import { fraction, gcd, type Fraction } from './fractions.ts';

/** Voters who approved the same projects: they pay the same, so they always have the same money. */
export type Group = { readonly projects: readonly number[]; readonly voters: bigint };

/**
 * What every voter has, as whole parts of one common unit: `scale` parts make one unit of money. A payment that does not fall
 * on whole parts makes the parts smaller for all, so that nothing is ever rounded.
 */
export type Purse = { scale: bigint; money: bigint[] };

/** The most a supporter pays for a project, in parts: parts ÷ weight. */
export type Price = { parts: bigint; weight: bigint };

export function purseOf(groups: readonly Group[], share: Fraction): Purse {
	return { scale: share.denominator, money: groups.map(() => share.numerator) };
}

/**
 * The smallest amount such that supporters who have less give all they have, the others that amount, and the cost is reached;
 * null when they cannot reach it.
 */
export function priceOf(
	cost: bigint,
	{
		purse,
		groups,
		supporters
	}: { purse: Purse; groups: readonly Group[]; supporters: readonly number[] }
): Price | null {
	let parts = cost * purse.scale;
	let weight = supporters.reduce((sum, at) => sum + groups[at]!.voters, 0n);
	let paying = supporters;
	for (;;) {
		const [owed, payers] = [parts, weight];
		if (payers === 0n) return null;
		const richer = paying.filter((at) => purse.money[at]! * payers >= owed);
		if (richer.length === paying.length) return { parts, weight };
		for (const at of paying) {
			const money = purse.money[at]!;
			if (money * payers >= owed) continue;
			parts -= money * groups[at]!.voters;
			weight -= groups[at]!.voters;
		}
		paying = richer;
	}
}

/** Takes the price from every supporter, or all they have; gives it back as an amount of money. */
export function pay(purse: Purse, price: Price, supporters: readonly number[]): Fraction {
	const divisor = gcd(price.parts, price.weight);
	const finer = price.weight / divisor;
	if (finer !== 1n) {
		purse.scale *= finer;
		for (let at = 0; at < purse.money.length; at += 1) purse.money[at]! *= finer;
	}
	const due = price.parts / divisor;
	for (const at of supporters) {
		const money = purse.money[at]!;
		purse.money[at] = money > due ? money - due : 0n;
	}
	return fraction(due, purse.scale);
}
