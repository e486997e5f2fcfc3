import { daysAfter, endOfDay } from '../shared/local-time.ts';
import type { Level, Naming, PhaseKind, PublicationStatus } from './kinds.ts';

/**
 * Days between opening and end under which we warn. Article L131-1 of the CRPA wants « un délai raisonnable » and gives no
 * number; fifteen days is the shortest public inquiry (code de l’environnement, L123-9).
 */
export const REASONABLE_DAYS = 15;
/** People below which a group of the profile is never shown apart; a territory may ask for more. */
export const PROFILE_THRESHOLD = { usual: 5, min: 5, max: 50 } as const;

export type PhaseDates = { opensAt: Date | null; closesAt: Date | null };

/** What the law (CRPA, L131-1) and fairness want known before a consultation opens. */
export type Description = {
	purpose: string;
	information: string;
	decider: string;
	decisionOn: string | null;
	canChange: string;
	cannotChange: string;
	audience: string;
	protection: string;
	level: Level | null;
	answerOwner: string;
	naming: Naming;
	namingReason: string;
};

/** What a phase must have to open: its dates, and something to answer. */
export type PhaseToOpen = PhaseDates & { kind: PhaseKind; questionCount: number };

export type Missing =
	| Exclude<keyof Description, 'naming' | 'namingReason'>
	| 'namingReason'
	| 'phase'
	| 'phase-dates'
	| 'phase-order'
	| 'phase-past'
	| 'phase-questions'
	| 'decision-before-end'
	| 'groups';

const wordsNeeded = [
	'purpose',
	'information',
	'decider',
	'canChange',
	'cannotChange',
	'audience',
	'protection',
	'answerOwner'
] as const;

/** Everything that keeps a consultation from opening; empty when it may. The only gate: every way to open passes here. */
export function missingBeforeOpening(
	description: Description,
	{ phases, groups, now }: { phases: readonly PhaseToOpen[]; groups: 'none' | 'enough'; now: Date }
): Missing[] {
	const missing: Missing[] = wordsNeeded.filter((key) => description[key].trim() === '');
	if (description.level === null) missing.push('level');
	if (description.decisionOn === null) missing.push('decisionOn');
	if (description.naming === 'name' && description.namingReason.trim() === '')
		missing.push('namingReason');
	if (groups === 'none') missing.push('groups');
	if (phases.length === 0) missing.push('phase');
	for (const phase of phases) missing.push(...missingInPhase(phase, now));
	const end = endOf(phases);
	const decided = description.decisionOn && endOfDay(description.decisionOn);
	if (end && decided && decided < end) missing.push('decision-before-end');
	return [...new Set(missing)];
}

function missingInPhase(phase: PhaseToOpen, now: Date): Missing[] {
	const { opensAt, closesAt, kind, questionCount } = phase;
	const missing: Missing[] = [];
	if (!opensAt || !closesAt) missing.push('phase-dates');
	else if (closesAt <= opensAt) missing.push('phase-order');
	else if (closesAt <= now) missing.push('phase-past');
	if (kind !== 'contributions' && questionCount === 0) missing.push('phase-questions');
	return missing;
}

/** True when people have less time than is usually held reasonable: a warning, the law gives no number. */
export function isShort(phases: readonly PhaseDates[]): boolean {
	const begin = beginOf(phases);
	const end = endOf(phases);
	return begin !== null && end !== null && end < daysAfter(begin, REASONABLE_DAYS);
}

/**
 * draft · withdrawn · announced (published, nothing open yet) · open (one phase at least takes answers) · between (one
 * ended, another to come) · answer-owed (all ended, no follow-up) · answered.
 */
export type ConsultationState =
	'draft' | 'withdrawn' | 'announced' | 'open' | 'between' | 'answer-owed' | 'answered';

export type Lifecycle = { status: PublicationStatus; followUpPublishedAt: Date | null };

export function stateOf(
	{ status, followUpPublishedAt }: Lifecycle,
	phases: readonly PhaseDates[],
	now: Date
): ConsultationState {
	if (status !== 'published') return status;
	// A phase that still has no dates is being prepared: adding one does not put off the answer that is owed.
	const dated = phases.filter(isDated);
	if (dated.some((phase) => isRunning(phase, now))) return 'open';
	const isOver = dated.every(({ closesAt }) => closesAt <= now);
	if (isOver) return isAnswered(followUpPublishedAt, dated) ? 'answered' : 'answer-owed';
	const hasBegun = dated.some(({ closesAt }) => closesAt <= now);
	return hasBegun ? 'between' : 'announced';
}

/** A follow-up published before a phase was reopened answers those who came before: the others are owed theirs. */
function isAnswered(publishedAt: Date | null, phases: readonly PhaseDates[]): boolean {
	const end = endOf(phases);
	return publishedAt !== null && (end === null || end <= publishedAt);
}

export function isDated<P extends PhaseDates>(
	phase: P
): phase is P & { opensAt: Date; closesAt: Date } {
	return phase.opensAt !== null && phase.closesAt !== null;
}

/** Its first instant belongs to a phase, its last does not. */
export function isRunning({ opensAt, closesAt }: PhaseDates, now: Date): boolean {
	return opensAt !== null && closesAt !== null && opensAt <= now && now < closesAt;
}

/** The phases that take answers now, the one that closes first at the front. */
export function runningOf<P extends PhaseDates>(
	phases: readonly P[],
	now: Date
): (P & { opensAt: Date; closesAt: Date })[] {
	return phases
		.filter(isDated)
		.filter((phase) => isRunning(phase, now))
		.sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
}

/** The phases still to open that open first, together. */
export function nextToOpenOf<P extends PhaseDates>(
	phases: readonly P[],
	now: Date
): (P & { opensAt: Date; closesAt: Date })[] {
	const coming = phases.filter(isDated).filter(({ opensAt }) => opensAt > now);
	const first = beginOf(coming)?.getTime();
	return coming.filter(({ opensAt }) => opensAt.getTime() === first);
}

/** Why a phase takes no answer now; null when it does. */
export type ClosedReason = 'draft' | 'withdrawn' | 'not-yet' | 'closed';

export function whyClosed(
	{ status }: Pick<Lifecycle, 'status'>,
	phase: PhaseDates,
	now: Date
): ClosedReason | null {
	if (status !== 'published') return status;
	if (isRunning(phase, now)) return null;
	return phase.opensAt === null || now < phase.opensAt ? 'not-yet' : 'closed';
}

/** Since when an answer is owed: the end of the last phase. */
export function endOf(phases: readonly PhaseDates[]): Date | null {
	return edge(
		phases.map(({ closesAt }) => closesAt),
		Math.max
	);
}

export function beginOf(phases: readonly PhaseDates[]): Date | null {
	return edge(
		phases.map(({ opensAt }) => opensAt),
		Math.min
	);
}

function edge(dates: (Date | null)[], pick: (...times: number[]) => number): Date | null {
	const times = dates.flatMap((date) => (date ? [date.getTime()] : []));
	return times.length ? new Date(pick(...times)) : null;
}

/** What a phase of a consultation that people already read was, and what a coordinator asks for. */
type PhaseChange = { before: PhaseDates; after: PhaseDates; now: Date };

/** Why these dates may not replace the others once people have read them; null when they may. */
export function whyNotDates({
	before,
	after,
	now
}: PhaseChange): 'phase-dates' | 'phase-order' | 'phase-past' | 'phase-begun' | null {
	if (!isDated(after)) return isDated(before) ? 'phase-dates' : null;
	if (after.closesAt <= after.opensAt) return 'phase-order';
	const sameEnd = before.closesAt?.getTime() === after.closesAt.getTime();
	const sameBegin = before.opensAt?.getTime() === after.opensAt.getTime();
	if (!sameEnd && after.closesAt <= now) return 'phase-past';
	if (!sameBegin && isRunning(before, now)) return 'phase-begun';
	return null;
}

/** True when these dates let people answer again a phase that was over. */
export function isReopening({ before, after, now }: PhaseChange): boolean {
	return isDated(before) && isDated(after) && before.closesAt <= now && after.closesAt > now;
}
