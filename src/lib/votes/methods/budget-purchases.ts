import type { Options } from './ballots.ts';
import { exactOf, type Exact, type Fraction } from './fractions.ts';
import { drawn, type Tie } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { pay, priceOf, purseOf, type Group, type Price, type Purse } from './purse.ts';

export type Election = {
	groups: readonly Group[];
	/** By project, the groups that approve it. */
	supporters: readonly (readonly number[])[];
	approvals: number[];
	voters: number;
	options: Options;
	parameters: Parameters<'equal-shares'>;
};

/** `share` is what each supporter paid (less when they had less left); null when it was bought outside of the shares. */
export type Purchase = { option: number; cost: number; votes: number; share: Exact | null };

/** One whole count from one share: stuck when equals met that nothing announced tells apart. */
export type Run = { purchases: Purchase[]; ties: Tie[]; purse: Purse; isStuck: boolean };

/** What a voter pays for each unit of what they gain: price ÷ gain, as a fraction. */
type Rate = { above: bigint; below: bigint };
type Offer = { option: number; price: Price; rate: Rate };

/** Buys again and again the project that costs its supporters least for what they gain, while one can be paid. */
export function buyByShares(election: Election, share: Fraction): Run {
	const run: Run = {
		purchases: [],
		ties: [],
		purse: purseOf(election.groups, share),
		isStuck: false
	};
	const open = new Set(election.approvals.keys());
	const floors: Rate[] = election.approvals.map(() => ({ above: 0n, below: 1n }));
	for (;;) {
		const best = bestOffers(election, { purse: run.purse, open, floors });
		if (best.length === 0) return run;
		const [option] = chooseEqual(
			best.map((offer) => offer.option),
			election,
			run.ties
		);
		run.isStuck = option === undefined;
		if (option === undefined) return run;
		const { price } = best.find((offer) => offer.option === option)!;
		const paid = pay(run.purse, price, election.supporters[option]!);
		open.delete(option);
		run.purchases.push({ ...billOf(option, election), share: exactOf(paid) });
	}
}

export function billOf(option: number, { parameters, approvals }: Election) {
	return { option, cost: parameters.costs[option]!, votes: approvals[option]! };
}

type Market = { purse: Purse; open: Set<number>; floors: Rate[] };

/**
 * Every open project at the lowest rate. Money only goes down, so a rate only goes up: the rate of last time is a floor, and
 * a project whose floor is above the best offer need not be looked at again. What cannot be paid now never will.
 */
function bestOffers(election: Election, { purse, open, floors }: Market): Offer[] {
	let best: Offer[] = [];
	const byFloor = [...open].sort((a, b) => compareRates(floors[a]!, floors[b]!));
	for (const option of byFloor) {
		if (best.length > 0 && compareRates(floors[option]!, best[0]!.rate) > 0) break;
		const offer = offerOf(option, election, purse);
		if (offer === null) {
			open.delete(option);
			continue;
		}
		floors[option] = offer.rate;
		const against = best.length > 0 ? compareRates(offer.rate, best[0]!.rate) : -1;
		if (against < 0) best = [offer];
		else if (against === 0) best.push(offer);
	}
	return best;
}

function offerOf(
	option: number,
	{ groups, supporters, parameters }: Election,
	purse: Purse
): Offer | null {
	const cost = BigInt(parameters.costs[option]!);
	const price = priceOf(cost, { purse, groups, supporters: supporters[option]! });
	if (price === null) return null;
	const gain = parameters.utility === 'cost' ? cost : 1n;
	return { option, price, rate: { above: price.parts, below: price.weight * purse.scale * gain } };
}

function compareRates(a: Rate, b: Rate): number {
	const difference = a.above * b.below - b.above * a.below;
	if (difference === 0n) return 0;
	return difference < 0n ? -1 : 1;
}

/** Among equals: most votes, then lowest cost, then the draw; nobody when there is none. */
export function chooseEqual(equals: readonly number[], election: Election, ties: Tie[]): number[] {
	const { approvals, parameters, options } = election;
	const most = Math.max(...equals.map((option) => approvals[option]!));
	const popular = equals.filter((option) => approvals[option] === most);
	const lowest = Math.min(...popular.map((option) => parameters.costs[option]!));
	const among = popular.filter((option) => parameters.costs[option] === lowest);
	if (among.length === 1) return among;
	const chosen = drawn(among, options.drawOrder).slice(0, 1);
	ties.push({ at: 'purchase', among, chosen, brokenBy: chosen.length > 0 ? 'draw' : null });
	return chosen;
}
