/** How many voters gave each grade to one option, worst grade first. */
export type MeritProfile = readonly number[];

/** The majority grade, and how many voters stand below and above it. */
export type Gauge = { grade: number; below: number; at: number; above: number };

/** The majority gauge: a picture of the result, not its tie-break. Null when nobody graded. */
export function gaugeOf(profile: MeritProfile): Gauge | null {
	const voters = sum(profile);
	if (voters === 0) return null;
	const grade = gradeAt(profile, lowerMedian(voters));
	return {
		grade,
		below: sum(profile.slice(0, grade)),
		at: profile[grade]!,
		above: sum(profile.slice(grade + 1))
	};
}

/**
 * Negative when a is behind b, 0 when their majority values are the same. Both have as many voters.
 *
 * The majority value is the list one gets by taking the lower median away again and again. With the grades sorted, that list
 * starts at the lower median and goes outward, below and above in turn: the voter h, then h−1, h+1, h−2… when their number is
 * odd, h, h+1, h−1, h+2… when it is even. So the first difference is the nearest to the middle, on one side or the other, and
 * is found on the tallies without writing the lists (checked in the tests against the definition).
 */
export function compareMajorityValues(a: MeritProfile, b: MeritProfile): number {
	const voters = sum(a);
	const middle = lowerMedian(voters);
	const below = nearestDifference([a, b], { from: middle, to: 0 });
	const above = nearestDifference([a, b], { from: middle + 1, to: voters - 1 });
	if (below === null && above === null) return 0;
	const turnOf = (at: number) => turnIn(voters, at - middle);
	const belowFirst = above === null || (below !== null && turnOf(below) < turnOf(above));
	const first = belowFirst ? below! : above;
	return gradeAt(a, first) - gradeAt(b, first);
}

/** When the voter so far from the middle is taken away, in the order of the majority value. */
function turnIn(voters: number, distance: number): number {
	const belowGoesFirst = voters % 2 === 1;
	if (distance <= 0) return distance === 0 ? 0 : -2 * distance - (belowGoesFirst ? 1 : 0);
	return 2 * distance - (belowGoesFirst ? 0 : 1);
}

/** The voter nearest to `from`, going towards `to`, to whom the two profiles give different grades. */
function nearestDifference(
	profiles: readonly [MeritProfile, MeritProfile],
	{ from, to }: { from: number; to: number }
): number | null {
	const isDownward = to <= from;
	const inRange = (at: number) => (isDownward ? at <= from && at >= to : at >= from && at <= to);
	// Grades change only at the ends of the groups, so that looking there is enough.
	const ends = profiles.flatMap((profile) => edgesOf(profile, isDownward));
	const differing = [from, ...ends]
		.filter(inRange)
		.filter((at) => gradeAt(profiles[0], at) !== gradeAt(profiles[1], at));
	if (differing.length === 0) return null;
	return isDownward ? Math.max(...differing) : Math.min(...differing);
}

/** The first voter of each group of equal grades, or the last one when going down. */
function edgesOf(profile: MeritProfile, isDownward: boolean): number[] {
	let seen = 0;
	return profile.map((voters) => {
		seen += voters;
		return isDownward ? seen - 1 : seen;
	});
}

/** The grade of one voter, when voters are lined up from the worst grade to the best. */
function gradeAt(profile: MeritProfile, at: number): number {
	let seen = 0;
	for (const [grade, voters] of profile.entries()) {
		seen += voters;
		if (at < seen) return grade;
	}
	throw new RangeError('there are fewer voters than that');
}

const lowerMedian = (voters: number): number => Math.floor((voters - 1) / 2);

const sum = (profile: MeritProfile): number => profile.reduce((total, voters) => total + voters, 0);
