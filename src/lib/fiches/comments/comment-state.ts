import { reasonLabel } from '../../moderated/reason-messages.ts';
import type { CommentShown } from './comment-json.ts';
import * as m from './comment-messages.ts';

/** What stands in the place of words that are not read, or beside them for their author; null for those that are. */
export function stateSentence({
	withdrawn,
	visibility,
	hiddenReason
}: Pick<CommentShown, 'withdrawn' | 'visibility' | 'hiddenReason'>): string | null {
	if (withdrawn) return m.withdrawn();
	if (visibility === 'held') return m.awaitsReading();
	if (visibility === 'shown') return null;
	return hiddenReason ? m.hiddenFor({ reason: reasonLabel(hiddenReason) }) : m.hidden();
}
