import type { Choice } from './choices.ts';

/** How people answered a statement. */
export type StatementTotals = { number: number; agree: number; disagree: number; pass: number };
/** A shown statement and how people answered it. */
export type StatementResult = StatementTotals & { id: string; body: string };

/** Answers under which a statement says nothing of what people think. */
export const ANSWERS_NEEDED = 5;
/** Share of those who take a side from which most agree, or most disagree. */
export const MOST = 0.6;

/** People who took a side. Passing is an answer, not a side. */
export function sidesOf({ agree, disagree }: Pick<StatementTotals, 'agree' | 'disagree'>): number {
	return agree + disagree;
}

/** Share of agreement among those who took a side, 0 to 1; null when nobody did. */
export function agreementOf(result: StatementTotals): number | null {
	const sides = sidesOf(result);
	return sides === 0 ? null : result.agree / sides;
}

function enough<One extends StatementTotals>(results: readonly One[]): One[] {
	return results.filter((result) => sidesOf(result) >= ANSWERS_NEEDED);
}

/**
 * What brings people together: statements that most agree with, or that most reject, the clearest first. Ties: the one more
 * people answered, then the lower number.
 */
export function mostShared<One extends StatementTotals>(results: readonly One[], count = 5): One[] {
	const clearness = (result: One) => Math.abs(agreementOf(result)! - 0.5);
	return enough(results)
		.filter((result) => agreementOf(result)! >= MOST || agreementOf(result)! <= 1 - MOST)
		.sort((a, b) => clearness(b) - clearness(a) || sidesOf(b) - sidesOf(a) || a.number - b.number)
		.slice(0, count);
}

/** What divides: neither side reaches `MOST`, the most even first. Same ties. */
export function mostDividing<One extends StatementTotals>(
	results: readonly One[],
	count = 5
): One[] {
	const distance = (result: One) => Math.abs(agreementOf(result)! - 0.5);
	return enough(results)
		.filter((result) => agreementOf(result)! < MOST && agreementOf(result)! > 1 - MOST)
		.sort((a, b) => distance(a) - distance(b) || sidesOf(b) - sidesOf(a) || a.number - b.number)
		.slice(0, count);
}

/** Where one person stands: how often they are on the side of most, of the few, or where sides are even. */
export type Standing = {
	answered: number;
	passed: number;
	withMost: StatementResult[];
	withFew: StatementResult[];
	even: StatementResult[];
};

export function standingOf(
	results: readonly StatementResult[],
	mine: ReadonlyMap<string, Choice>
): Standing {
	const standing: Standing = { answered: 0, passed: 0, withMost: [], withFew: [], even: [] };
	for (const result of results) {
		const choice = mine.get(result.id);
		if (!choice) continue;
		standing.answered += 1;
		if (choice === 'pass') standing.passed += 1;
		else if (sidesOf(result) >= ANSWERS_NEEDED) placeOf(standing, result, choice).push(result);
	}
	return standing;
}

function placeOf(standing: Standing, result: StatementResult, choice: 'agree' | 'disagree') {
	const agreement = agreementOf(result)!;
	const mine = choice === 'agree' ? agreement : 1 - agreement;
	if (mine >= MOST) return standing.withMost;
	return mine <= 1 - MOST ? standing.withFew : standing.even;
}
