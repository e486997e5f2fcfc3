import type { Actor } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { findTrustee } from '../bureau/queries.server.ts';
import { mayTypePaper } from '../permissions.ts';
import type { Vote } from '../queries.server.ts';
import { readPaperProgress } from '../counting/paper-progress.server.ts';

/** What the page of a closed vote says of its paper: how many sheets agree, and whether this reader types them. */
export async function readPaperWait(db: Db, { vote, actor }: { vote: Vote; actor: Actor }) {
	const progress = await readPaperProgress(db, vote);
	if (!progress || progress.agreed === progress.expected) return null;
	const { accountId } = actor;
	const trustee = accountId && (await findTrustee(db, { voteId: vote.id, accountId }));
	return { ...progress, mayType: mayTypePaper(actor, vote, { isTrustee: Boolean(trustee) }) };
}
