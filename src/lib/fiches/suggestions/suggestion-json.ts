import type { LineStyle } from '../../documents/rich/lines.ts';
import type { IdRange } from '../../documents/rich/standing-letters.ts';
import type { ModerationReason } from '../../moderated/reasons.ts';
import type { Visibility } from '../../moderated/visibility.ts';
import type { RichField } from '../text/shape.ts';
import type { SuggestionState } from '../suggestion-states.ts';

/** What a group says of a proposed change. */
export type ConsentShown = {
	group: string;
	/** ISO instant after which nobody answers any more. */
	endsAt: string;
	isOpen: boolean;
	consents: number;
	objections: readonly { name: string; reason: string }[];
	/** What this person said: true when they object, null when they have said nothing. */
	mine: boolean | null;
	mayAnswer: boolean;
};

/** A proposed change as the editor and its page show it. */
export type SuggestionShown = {
	id: string;
	/** Those that were sent together. */
	batchId: string;
	field: RichField;
	/** Relative position in base64, and ids of letters (`documents/rich/proposed-change.ts`). */
	at: string;
	removes: readonly IdRange[];
	/** Empty, like `words` and the words around, when moderation keeps it out of sight: its author alone reads it. */
	quote: string;
	words: string;
	ends: readonly LineStyle[];
	before: string;
	after: string;
	reason: string;
	author: string;
	isMine: boolean;
	/** ISO instant. */
	createdAt: string;
	state: SuggestionState;
	decidedBy: string | null;
	decidedAt: string | null;
	decisionNote: string;
	mayDecide: boolean;
	mayWithdraw: boolean;
	visibility: Visibility;
	heldReasons: readonly string[];
	hiddenReason: ModerationReason | null;
	consent: ConsentShown | null;
};
