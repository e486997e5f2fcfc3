import type { Counted, Options } from './ballots.ts';
import { compareMajorityValues, gaugeOf, type Gauge } from './majority-value.ts';
import { outcomeOf, placesOf, type Outcome, type Places } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { gradesByOption } from './score.ts';

export type MajorityJudgmentCount = {
	/** By option, how many gave each grade, worst first: the merit profile. Missing grades count as the worst. */
	profiles: number[][];
	/** By option, how many gave no grade; they are in the worst grade of the profile. */
	missing: number[];
	/** By option; null when nobody graded. */
	gauges: (Gauge | null)[];
	places: Places;
	outcome: Outcome;
};

/**
 * Majority judgment (Balinski & Laraki, Majority Judgment, 2011; PNAS 104-21, 2007): the best majority grade, the lower
 * median, wins; equals are told apart by their majority values, never by the gauge.
 */
export function countMajorityJudgment(
	ballots: Iterable<Counted<readonly (number | null)[]>>,
	options: Options,
	{ grades: size, seats }: Parameters<'majority-judgment'>
): MajorityJudgmentCount {
	const { grades: profiles, without: missing } = gradesByOption(ballots, {
		count: options.count,
		lowest: 0,
		size
	});
	profiles.forEach((profile, option) => (profile[0]! += missing[option]!));
	const places = placesOf(options.count, (a, b) =>
		compareMajorityValues(profiles[b]!, profiles[a]!)
	);
	return {
		profiles,
		missing,
		gauges: profiles.map(gaugeOf),
		places,
		outcome: outcomeOf(places, seats, options)
	};
}
