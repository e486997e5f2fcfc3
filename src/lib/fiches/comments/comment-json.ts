import type { ModerationReason } from '../../moderated/reasons.ts';
import type { Visibility } from '../../moderated/visibility.ts';
import type { RichField } from '../text/shape.ts';

/** A comment as the editor and the discussion page show it. */
export type CommentShown = {
	id: string;
	author: string;
	/** Empty when its author took it back, and while moderation keeps it out of sight: its author alone reads it. */
	body: string;
	isMine: boolean;
	visibility: Visibility;
	heldReasons: readonly string[];
	/** Why moderation hides it. */
	hiddenReason: ModerationReason | null;
	/** ISO instant. */
	createdAt: string;
	withdrawn: boolean;
	mayWithdraw: boolean;
	/** Names of the people it calls. */
	mentions: readonly string[];
};

/** A conversation; `start` and `end` are the anchors of its passage, in base64. */
export type ThreadShown = {
	id: string;
	field: RichField | null;
	/** The words that were selected when it was opened. */
	quote: string;
	start: string | null;
	end: string | null;
	resolved: boolean;
	mayResolve: boolean;
	createdAt: string;
	comments: readonly CommentShown[];
};
