import { formatNumber } from '../../../shared/format.ts';
import { quoted } from '../../../shared/punctuation.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import type { AnyParameters } from '../../methods/parameters.ts';
import { adding, openLead, seatsLeft, type AddingMethod } from '../figures/adding-messages.ts';
import { drawnLead, drawnSeatOf, isByLot } from '../ties/drawn-lead.ts';
import { barOf, type Bar } from '../figures/bars.ts';
import { placeWords } from '../figures/count-messages.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';

export type AddingResult = Extract<VoteResult, { method: AddingMethod }>;

/** What was added up for each option. */
export function totalsOf(result: AddingResult): number[] {
	if (result.method === 'approval') return result.approvals;
	if (result.method === 'score') return result.totals;
	return result.method === 'dots' ? result.points : result.votes;
}

export type TotalRow = {
	option: number;
	place: string;
	total: string;
	isAhead: boolean;
	/** Kept by the draw alone. */
	isDrawn: boolean;
	bar: Bar;
};

/** Best first. A vote for one choice or for several fills the bar when every ballot has it. */
export function totalRows(result: AddingResult): TotalRow[] {
	const totals = totalsOf(result);
	const isShare = result.method === 'single-choice' || result.method === 'approval';
	const most = isShare ? result.turnout.expressed : Math.max(...totals, 0);
	const places = placeWords(result.places);
	return result.places.flat().map((option) => ({
		option,
		place: places[option]!,
		total: formatNumber(totals[option]!),
		isAhead: result.outcome.winners.includes(option),
		isDrawn: isByLot(result, option),
		bar: barOf(totals[option]!, { least: Math.min(...totals, 0), most })
	}));
}

/** Who comes first and with how much, then who follows; or that nobody stands out. */
export function totalsSentence(
	result: AddingResult,
	parameters: AnyParameters,
	names: OptionNames
): string {
	const words = adding[result.method];
	const { winners, ties } = result.outcome;
	const seats = 'seats' in parameters ? parameters.seats : 1;
	if (winners.length === 0) return ties.length > 0 ? openLead() : words.nothing();
	const left = seats > winners.length ? [seatsLeft({ count: seats - winners.length })] : [];
	const drawn = drawnSeatOf(result);
	if (!drawn) {
		const second = winners.length === 1 ? secondSentence(result, names) : [];
		return [firstSentence(result, { firm: winners, seats, names }), ...second, ...left].join(' ');
	}
	const { firm } = drawn;
	const first = firm.length > 0 ? [firstSentence(result, { firm, seats, names })] : [];
	return [...first, drawnLead(result, drawn, names)].join(' ');
}

/** Those who come first without any draw. */
function firstSentence(
	result: AddingResult,
	{ firm, seats, names }: { firm: readonly number[]; seats: number; names: OptionNames }
): string {
	const words = adding[result.method];
	const [first] = firm;
	if (firm.length > 1)
		return words.several({ names: listOf(names.short, firm), count: firm.length, seats });
	return words.leader({
		name: quoted({ words: names.full[first!]! }),
		total: totalsOf(result)[first!]!,
		all: result.turnout.expressed,
		supporters: 'supporters' in result ? result.supporters[first!]! : 0
	});
}

/** Who follows, when one option alone does; a tie is told with the ties. */
function secondSentence(result: AddingResult, names: OptionNames): string[] {
	const [first, second] = result.places;
	if (first!.length > 1 || second?.length !== 1) return [];
	const [option] = second;
	const total = totalsOf(result)[option!]!;
	const name = quoted({ words: names.short[option!]! });
	return [adding[result.method].second({ name, total })];
}
