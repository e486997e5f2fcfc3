import type { ModerationMoment, Visibility } from '../kinds.ts';
import { sensitiveReasonsOf, type SensitiveReason } from './sensitive-text.ts';

/**
 * Why a text waits for somebody to look: the rule of the consultation, what the detector saw, what several people reported,
 * or its author who has rewritten what was hidden.
 */
export type HeldReason = SensitiveReason | 'before-publication' | 'reported' | 'rewritten';

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

/**
 * The same once its author has rewritten a text: what moderation had hidden, or what reports had taken away, does not come
 * back by itself; somebody looks first.
 */
export function visibilityAfterEdit(
	before: { visibility: Visibility; heldReasons: readonly string[] },
	seen: TextVisibility
): TextVisibility {
	const wasReported = before.visibility === 'held' && before.heldReasons.includes('reported');
	const wasHidden = before.visibility === 'hidden' || before.heldReasons.includes('rewritten');
	if (!wasHidden && !wasReported) return seen;
	const heldReasons = [...seen.heldReasons];
	if (wasReported) heldReasons.push('reported');
	if (wasHidden) heldReasons.push('rewritten');
	return { visibility: 'held', heldReasons };
}
