import type { Actor } from '../accounts/actor.ts';
import { mayManageConsultations } from '../consultations/permissions.ts';
import { mayPrepareVote } from '../votes/permissions.ts';

/** What is shown: a consultation, or a vote with the group it belongs to. */
export type Shown = { kind: 'consultation' } | { kind: 'vote'; groupId: string | null };

/** Shows what is being prepared to others: whoever prepares it. A link goes on only while whoever made it may. */
export function mayShow(actor: Actor, shown: Shown): boolean {
	return shown.kind === 'vote' ? mayPrepareVote(actor, shown) : mayManageConsultations(actor);
}
