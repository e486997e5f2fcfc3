import { ourReasons, type ModerationReason, type OurReason } from '../moderated/reasons.ts';

/** A stretch of time in which a contract offers a reason: one of ours, or one of its own with what it means. */
export type ReasonPeriod = {
	reason: ModerationReason;
	/** Empty for ours, which the product explains. */
	explanation: string;
	/** Null: from the beginning. */
	offeredFrom: Date | null;
	/** Null: it is offered. */
	offeredUntil: Date | null;
};

/** What the law asks to take away, or what harms by being read: these stay. */
const keptReasons = [
	'health-data',
	'personal-details',
	'insult',
	'discrimination'
] as const satisfies readonly OurReason[];

export const OWN_REASONS_MAX = 12;

export function isKeptReason(reason: ModerationReason): boolean {
	return keptReasons.some((kept) => kept === reason);
}

/** The reasons that a contract offers at an instant, ours first. Ours are offered until the contract says otherwise. */
export function reasonsAt(periods: readonly ReasonPeriod[], at: Date): ModerationReason[] {
	const ofReason = (reason: ModerationReason) =>
		periods.filter((period) => period.reason === reason);
	const ours = ourReasons.filter((reason) => {
		const said = ofReason(reason);
		return said.length === 0 || said.some((period) => holdsAt(period, at));
	});
	return [
		...ours,
		...ownReasons(periods).filter((reason) =>
			ofReason(reason).some((period) => holdsAt(period, at))
		)
	];
}

/**
 * The reasons for which a text may be hidden, or reported: those that stood when it was written and still stand. Nobody is
 * judged by a rule that came after their words, nor by one that was taken back.
 */
export function reasonsFor(
	periods: readonly ReasonPeriod[],
	{ writtenAt, now }: { writtenAt: Date; now: Date }
): ModerationReason[] {
	const then = new Set(reasonsAt(periods, writtenAt));
	return reasonsAt(periods, now).filter((reason) => then.has(reason));
}

/** A reason, and what the contract says that it means: empty for ours. */
export type ExplainedReason = { reason: ModerationReason; explanation: string };

export function explained(
	periods: readonly ReasonPeriod[],
	reasons: readonly ModerationReason[]
): ExplainedReason[] {
	const words = new Map(periods.map(({ reason, explanation }) => [reason, explanation]));
	return reasons.map((reason) => ({ reason, explanation: words.get(reason) ?? '' }));
}

/** What a contract did to its list, for everybody to read. */
type ReasonChange = { reason: ModerationReason; isOffered: boolean; at: Date };

/** The changes of the list, the last first. */
export function changesOf(periods: readonly ReasonPeriod[]): ReasonChange[] {
	const changes = periods.flatMap(({ reason, offeredFrom, offeredUntil }) => [
		...(offeredFrom ? [{ reason, isOffered: true, at: offeredFrom }] : []),
		...(offeredUntil ? [{ reason, isOffered: false, at: offeredUntil }] : [])
	]);
	return changes.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Every reason that a contract ever set itself, once each, the oldest first. */
export function ownReasons(periods: readonly ReasonPeriod[]): ModerationReason[] {
	const own = periods.filter(({ reason }) => !ourReasons.some((ours) => ours === reason));
	return [...new Set(own.map(({ reason }) => reason))];
}

function holdsAt({ offeredFrom, offeredUntil }: ReasonPeriod, at: Date): boolean {
	const hasBegun = offeredFrom === null || offeredFrom <= at;
	return hasBegun && (offeredUntil === null || at < offeredUntil);
}

export type SetReasonRefusal = 'name-taken' | 'too-many' | 'kept' | 'unknown';
