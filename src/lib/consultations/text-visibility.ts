import type { ModerationMoment, Visibility } from './kinds.ts';
import { sensitiveReasonsOf, type SensitiveReason } from './sensitive-text.ts';

/** Why a text waits for somebody to look: the rule of the consultation, or what the detector saw. */
export type HeldReason = SensitiveReason | 'before-publication';

export type TextVisibility = {
	visibility: Exclude<Visibility, 'hidden'>;
	heldReasons: HeldReason[];
};

/** Whether these words, sent together, are read by others at once. The author always reads their own. */
export function visibilityOf(
	moderation: ModerationMoment,
	texts: readonly string[]
): TextVisibility {
	const heldReasons: HeldReason[] = [...new Set(texts.flatMap(sensitiveReasonsOf))];
	if (moderation === 'before') heldReasons.unshift('before-publication');
	return { visibility: heldReasons.length > 0 ? 'held' : 'shown', heldReasons };
}
