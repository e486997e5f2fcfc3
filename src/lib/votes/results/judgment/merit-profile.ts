import type { MeritProfile } from '../../methods/majority-value.ts';
import { sumOf } from '../../methods/score.ts';

/** A part of the bar of an option, from the best grade on the left: where it starts and how wide it is, in thousandths. */
export type MeritSegment = { grade: number; voters: number; start: number; width: number };

/** The half of the voters, where the majority grade is read: the part that it crosses, or the one that starts on it. */
export const MEDIAN = 500;

/** The parts touch and fill the bar; a grade that nobody gave has none. */
export function segmentsOf(profile: MeritProfile): MeritSegment[] {
	const all = sumOf(profile);
	const segments: MeritSegment[] = [];
	let seen = 0;
	for (let grade = profile.length - 1; grade >= 0; grade -= 1) {
		const voters = profile[grade]!;
		if (voters === 0) continue;
		const start = Math.round((seen * 1000) / all);
		seen += voters;
		segments.push({ grade, voters, start, width: Math.round((seen * 1000) / all) - start });
	}
	return segments;
}

/** How many gave this grade or a better one. */
export function atLeast(profile: MeritProfile, grade: number): number {
	return sumOf(profile.slice(grade));
}
