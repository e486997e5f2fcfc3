import type { Visibility } from '../moderated/visibility.ts';
import type { ModerationReason } from '../moderated/reasons.ts';

/** What makes a text wait for somebody, the most pressing first: an author who asks again, then people who complain. */
export const causes = [
	'second-look',
	'report',
	'detector',
	'edited',
	'before-publication'
] as const;
export type Cause = (typeof causes)[number];

/** What a decision answers: a cause, or nothing but the eye of a coordinator (`own-reading`). */
export const decisionCauses = [...causes, 'own-reading'] as const;
export type DecisionCause = (typeof decisionCauses)[number];

export const outcomes = ['shown', 'hidden'] as const;
export type Outcome = (typeof outcomes)[number];

/** What closes a report: a decision on the text, or its author who took the text back. */
export const closings = ['decided', 'text-withdrawn'] as const;
export type Closing = (typeof closings)[number];

/**
 * Different people whose reports take a text away from the public until somebody has looked. Three, and not one: a single
 * person must not silence another. People with an account whose address was proven that many days ago: devices and networks
 * cost nothing to multiply (0041). Only for what does harm by being read (RGPD, article 9; privacy); an insult or an
 * off-topic text stays visible until decided, because hiding first would be censorship by numbers.
 */
export const REPORTS_THAT_HOLD = {
	count: 3,
	min: 2,
	max: 20,
	knownForDays: 14,
	reasons: ['health-data', 'personal-details'] as readonly ModerationReason[]
} as const;

/** What is known of a text that may wait. */
export type Waiting = {
	visibility: Visibility;
	heldReasons: readonly string[];
	openReports: number;
	/** When its author asked for a second look that nobody has given yet. */
	secondLookAt: Date | null;
};

/** Why a text waits, the most pressing first; empty when nobody has to look at it. */
export function causesOf({ visibility, heldReasons, openReports, secondLookAt }: Waiting): Cause[] {
	const isHeld = visibility === 'held';
	const others = heldReasons.filter((reason) => !notFromDetector.includes(reason));
	const isTrue: Record<Cause, boolean> = {
		'second-look': secondLookAt !== null,
		report: openReports > 0,
		detector: isHeld && others.length > 0,
		// A text held for no reason that we know still waits: it must not be forgotten there.
		edited: isHeld && (heldReasons.includes('rewritten') || heldReasons.length === 0),
		'before-publication': isHeld && heldReasons.includes('before-publication')
	};
	return causes.filter((cause) => isTrue[cause]);
}

const notFromDetector: readonly string[] = ['before-publication', 'reported', 'rewritten'];

/** The cause that a decision answers in the log. */
export function decisionCauseOf(waiting: Waiting): DecisionCause {
	return causesOf(waiting)[0] ?? 'own-reading';
}

/** Whether these open reports, each of another person who is known, take a text away at once. */
export function reportsHold({
	visibility,
	reasons,
	wasDecided,
	isByCoordination
}: {
	visibility: Visibility;
	/** Of the reports that weigh. */
	reasons: readonly ModerationReason[];
	/** Somebody has already looked at it and let it be read: numbers do not undo that. */
	wasDecided: boolean;
	/** Whoever would look wrote it: they answer for it already. */
	isByCoordination: boolean;
}): boolean {
	if (visibility !== 'shown' || wasDecided || isByCoordination) return false;
	const serious = reasons.filter((reason) => REPORTS_THAT_HOLD.reasons.includes(reason));
	return serious.length >= REPORTS_THAT_HOLD.count;
}

export type DecisionRefusal =
	'text-gone' | 'decided-meanwhile' | 'text-changed' | 'reason-missing' | 'nothing-waits';

/** Why a decision is not taken; null when it is. What it was decided on must be what is there now. */
export function whyNotDecide({
	outcome,
	reason,
	read,
	now,
	waiting
}: {
	outcome: Outcome;
	reason: ModerationReason | null;
	/** What stood on the page of whoever decides, and what stands in the database. */
	read: { words: string; decisionId: string | null };
	now: { words: string; decisionId: string | null };
	waiting: Waiting;
}): DecisionRefusal | null {
	if (read.decisionId !== now.decisionId) return 'decided-meanwhile';
	if (read.words !== now.words) return 'text-changed';
	if (outcome === 'hidden' && reason === null) return 'reason-missing';
	const changesNothing = waiting.visibility === outcome && causesOf(waiting).length === 0;
	return changesNothing ? 'nothing-waits' : null;
}

export type SecondLookRefusal =
	'not-yours' | 'not-hidden' | 'already-asked' | 'decided-meanwhile' | 'words-missing';

/** Why an author does not ask again; null when they may. Once for each decision that hid their words. */
export function whyNotSecondLook({
	isAuthor,
	visibility,
	isLatest,
	wasAsked
}: {
	isAuthor: boolean;
	visibility: Visibility;
	/** The decision asked about is the last one on this text. */
	isLatest: boolean;
	wasAsked: boolean;
}): SecondLookRefusal | null {
	if (!isAuthor) return 'not-yours';
	if (!isLatest) return 'decided-meanwhile';
	if (visibility !== 'hidden') return 'not-hidden';
	return wasAsked ? 'already-asked' : null;
}
