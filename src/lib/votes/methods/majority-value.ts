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

/** Negative when a is behind b, 0 when their majority values are the same. Both have as many voters. */
export function compareMajorityValues(a: MeritProfile, b: MeritProfile): number {
	const difference = firstDifferenceOf(a, b);
	return difference === null ? 0 : difference.grades[0] - difference.grades[1];
}

/** How many grades are taken away from both before they differ, and the two grades then met. */
export type Difference = { removed: number; grades: [number, number] };

/**
 * The majority value is the list one gets by taking the lower median away again and again. With the grades sorted, that list
 * starts at the lower median and goes outward, below and above in turn: the voter h, then h−1, h+1, h−2… when their number is
 * odd, h, h+1, h−1, h+2… when it is even. So the first difference is the nearest to the middle, on one side or the other, and
 * is found on the tallies without writing the lists (checked in the tests against the definition). Null when there is none.
 */
export function firstDifferenceOf(a: MeritProfile, b: MeritProfile): Difference | null {
	const voters = sum(a);
	const middle = lowerMedian(voters);
	const below = differencesIn([a, b], { first: 0, last: middle }).at(-1) ?? null;
	const above = differencesIn([a, b], { first: middle + 1, last: voters - 1 })[0] ?? null;
	if (below === null && above === null) return null;
	const turnOf = (at: number) => turnIn(voters, at - middle);
	const belowFirst = above === null || (below !== null && turnOf(below) < turnOf(above));
	const decisive = belowFirst ? below! : above;
	return { removed: turnOf(decisive), grades: [gradeAt(a, decisive), gradeAt(b, decisive)] };
}

/** When the voter so far from the middle is taken away, in the order of the majority value. */
function turnIn(voters: number, distance: number): number {
	const belowGoesFirst = voters % 2 === 1;
	if (distance <= 0) return distance === 0 ? 0 : -2 * distance - (belowGoesFirst ? 1 : 0);
	return 2 * distance - (belowGoesFirst ? 0 : 1);
}

/**
 * Voters in a range to whom the two profiles give different grades, in order. Grades change only at the ends of the groups of
 * equal grades: looking at both sides of each is enough to find the first and the last of them.
 */
function differencesIn(
	[a, b]: readonly [MeritProfile, MeritProfile],
	{ first, last }: { first: number; last: number }
): number[] {
	const ends = [...endsOf(a), ...endsOf(b)].flatMap((end) => [end - 1, end]);
	return [first, last, ...ends]
		.filter((at) => at >= first && at <= last && gradeAt(a, at) !== gradeAt(b, at))
		.sort((left, right) => left - right);
}

/** The first voter after each group of equal grades. */
function endsOf(profile: MeritProfile): number[] {
	let seen = 0;
	return profile.map((voters) => (seen += voters));
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

/** Its place when voters are lined up from the worst grade; -1 when there are none. */
const lowerMedian = (voters: number): number => Math.floor((voters - 1) / 2);

const sum = (profile: MeritProfile): number => profile.reduce((total, voters) => total + voters, 0);
