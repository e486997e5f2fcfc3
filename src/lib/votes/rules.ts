import { daysBefore } from '../shared/local-time.ts';
import type { TimeZone } from '../shared/time-zone.ts';
import type { Quorum, ScriptlessWay, Secrecy, Threshold, VoteState } from './kinds.ts';
import {
	parametersSchema,
	setupProblems,
	type MethodId,
	type SetupProblem
} from './methods/parameters.ts';
import { safeParse } from 'valibot';

/** Ballots below which no result is shown; a territory may ask for more, never for fewer than three. */
export const MIN_BALLOTS = { usual: 5, min: 3, max: 100 } as const;
/** Days before closing on which those who have not voted may be written to. */
export const REMINDER_DAYS = [14, 7, 3, 1] as const;

export type Lifecycle = {
	announcedAt: Date | null;
	openedAt: Date | null;
	closesAt: Date | null;
	closedAt: Date | null;
	publishedAt: Date | null;
	withdrawnAt: Date | null;
};

/**
 * draft · announced (everything is known, nothing is cast) · open (frozen, takes ballots) · counting (closed, nothing is
 * known yet) · published · withdrawn. A vote whose hour has come but that nobody could open is still announced.
 */
export function stateOf(vote: Lifecycle, now: Date): VoteState {
	if (vote.withdrawnAt) return 'withdrawn';
	if (vote.publishedAt) return 'published';
	if (vote.openedAt === null) return vote.announcedAt ? 'announced' : 'draft';
	if (vote.closedAt !== null || vote.closesAt === null || vote.closesAt <= now) return 'counting';
	return 'open';
}

/** Whether each ballot is sealed to the devices of a bureau (decision 0038); else to one key: the server’s, or one that was dealt. */
export const isSealedToMembers = (vote: { secrecy: Secrecy; envelopeVersion: 1 | 2 }): boolean =>
	vote.secrecy === 'secret' && vote.envelopeVersion === 2;

/** True once nothing that was voted on, or who votes, can change. */
export const isFrozen = (vote: Pick<Lifecycle, 'openedAt'>): boolean => vote.openedAt !== null;

/** How many voters a quorum asks for, of a roll: a share is rounded up, in whole numbers. Zero when there is none. */
export function votersNeeded(quorum: Quorum, rollCount: number): number {
	if (quorum.kind === 'none') return 0;
	if (quorum.kind === 'voters') return quorum.count;
	const needed = BigInt(quorum.numerator) * BigInt(rollCount);
	const denominator = BigInt(quorum.denominator);
	return Number((needed + denominator - 1n) / denominator);
}

export function isQuorumReached(quorum: Quorum, { cast, roll }: { cast: number; roll: number }) {
	return cast >= votersNeeded(quorum, roll);
}

/** Whether `inFavour` of `expressed` ballots is enough; exact, whatever the fraction. Of none expressed, nothing is adopted. */
export function isThresholdReached(
	threshold: Threshold,
	{ inFavour, expressed }: { inFavour: number; expressed: number }
): boolean {
	if (threshold.kind === 'none') return true;
	if (expressed === 0) return false;
	const has = BigInt(inFavour) * BigInt(threshold.denominator);
	const needs = BigInt(threshold.numerator) * BigInt(expressed);
	return threshold.strict ? has > needs : has >= needs;
}

/** What a vote says of itself, as far as announcing it is concerned. */
export type ToAnnounce = {
	title: string;
	objectKind: 'text' | 'version';
	objectText: string;
	versionId: string | null;
	parameters: Record<string, unknown> | null;
	secrecy: Secrecy;
	withoutScript: ScriptlessWay;
	allowsPaper: boolean;
	decider: string;
	opensAt: Date | null;
	closesAt: Date | null;
	quorum: Quorum;
	threshold: Threshold;
	drawsTies: boolean;
	drawWords: string;
};

/** The methods that must choose between equals to go on: without a draw, a tie stops their count. */
export const stopsOnTie = (method: unknown): boolean =>
	method === 'instant-runoff' || method === 'stv' || method === 'equal-shares';

/** Whether the server would make the seed of a draw alone: a bureau adds its keys, else the coordination adds words. */
const isDrawOfServer = ({ drawsTies, drawWords, secrecy, parameters }: ToAnnounce): boolean =>
	drawsTies && drawWords.trim() === '' && secrecy !== 'secret' && parameters?.method !== 'consent';

/** The methods whose first option has a share of the ballots: elsewhere a threshold would mean nothing. */
export const thresholdMethods: readonly MethodId[] = ['single-choice', 'approval'];

export type Missing =
	| 'title'
	| 'object-text'
	| 'object-version'
	| 'method'
	| SetupProblem
	| 'option-labels'
	| 'same-options'
	| 'voters'
	/** A secret vote whose bureau is not appointed, or whose members have not all confirmed it. */
	| 'bureau'
	| 'bureau-keys'
	/** It promises paper to whoever has no JavaScript, and has no paper. */
	| 'scriptless'
	| 'opens-at'
	| 'closes-at'
	| 'dates-order'
	| 'opens-in-the-past'
	| 'quorum-above-roll'
	| 'threshold-of-method'
	/** A draw whose seed nobody but the server would make. */
	| 'draw-words'
	| 'decider';

type Around = {
	options: readonly { label: string; cost: number | null }[];
	/** How many people would be on the roll if it opened now. */
	voterCount: number;
	bureau: BureauReadiness;
	now: Date;
};

/** Of a secret vote: nobody appointed; devices or confirmations to come; everyone is ready. */
export type BureauReadiness = 'none' | 'waiting' | 'ready';

/** Everything that keeps a vote from being announced; empty when it may. The only gate. */
export function missingBeforeAnnouncing(vote: ToAnnounce, around: Around): Missing[] {
	const missing: Missing[] = [];
	if (vote.title.trim() === '') missing.push('title');
	if (vote.objectKind === 'text' && vote.objectText.trim() === '') missing.push('object-text');
	if (vote.objectKind === 'version' && vote.versionId === null) missing.push('object-version');
	missing.push(...missingInMethod(vote, around.options));
	if (around.voterCount === 0) missing.push('voters');
	missing.push(...missingInSecrecy(vote, around.bureau));
	missing.push(...missingInDates(vote, around.now));
	// More than everybody could never be reached: it would close a vote that nobody can win.
	if (around.voterCount > 0 && votersNeeded(vote.quorum, around.voterCount) > around.voterCount)
		missing.push('quorum-above-roll');
	if (
		vote.threshold.kind !== 'none' &&
		!thresholdMethods.some((id) => id === vote.parameters?.method)
	)
		missing.push('threshold-of-method');
	if (isDrawOfServer(vote)) missing.push('draw-words');
	if (vote.decider.trim() === '') missing.push('decider');
	return missing;
}

function missingInMethod({ parameters }: ToAnnounce, options: Around['options']): Missing[] {
	const read = safeParse(parametersSchema, withCosts(parameters, options));
	if (!read.success) return ['method'];
	const missing: Missing[] = setupProblems(read.output, options.length);
	const labels = options.map(({ label }) => label.trim().toLocaleLowerCase('fr'));
	if (labels.some((label) => label === '')) missing.push('option-labels');
	if (new Set(labels).size < labels.length) missing.push('same-options');
	return missing;
}

function missingInSecrecy(
	{ secrecy, withoutScript, allowsPaper }: ToAnnounce,
	bureau: BureauReadiness
): Missing[] {
	if (secrecy !== 'secret') return [];
	const missing: Missing[] = [];
	if (withoutScript === 'paper' && !allowsPaper) missing.push('scriptless');
	if (bureau === 'none') missing.push('bureau');
	if (bureau === 'waiting') missing.push('bureau-keys');
	return missing;
}

function missingInDates({ opensAt, closesAt }: ToAnnounce, now: Date): Missing[] {
	const missing: Missing[] = [];
	if (!opensAt) missing.push('opens-at');
	else if (opensAt <= now) missing.push('opens-in-the-past');
	if (!closesAt) missing.push('closes-at');
	else if (opensAt && closesAt <= opensAt) missing.push('dates-order');
	return missing;
}

/** A budget is counted with the costs written beside its options: they are kept in one place. */
export function withCosts(
	parameters: Record<string, unknown> | null,
	options: readonly { cost: number | null }[]
): Record<string, unknown> | null {
	if (parameters?.method !== 'equal-shares') return parameters;
	return { ...parameters, costs: options.map(({ cost }) => cost) };
}

/**
 * A reminder leaves a whole number of days before closing, at the hour of the closing there, whatever the clocks did between; null
 * when it would come before the opening.
 */
export function reminderAt(
	{ opensAt, closesAt, zone }: { opensAt: Date; closesAt: Date; zone: TimeZone },
	days: number
): Date | null {
	const at = daysBefore(closesAt, days, zone);
	return at > opensAt ? at : null;
}

/** The reminders that are due and were not sent, the nearest to closing first: one mail is enough for several. */
export function dueReminders(
	vote: { opensAt: Date; closesAt: Date; reminderDays: readonly number[]; zone: TimeZone },
	{ sent, now }: { sent: readonly number[]; now: Date }
): number[] {
	if (now >= vote.closesAt) return [];
	return vote.reminderDays
		.filter((days) => {
			const at = reminderAt(vote, days);
			return at !== null && at <= now && !sent.includes(days);
		})
		.sort((a, b) => a - b);
}
