import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { findSubject } from '../../fiches/subjects.server.ts';
import { group } from '../../groups/tables.server.ts';
import { mayPrepareVote } from '../permissions.ts';
import { isId } from '../../shared/ids.ts';

/** A vote belongs to exactly one of the three. */
export type PlaceIds = { themeId: string | null; ficheId: string | null; groupId: string | null };

/** What `theme:<id>`, `fiche:<id>` or `group:<id>` names in this contract, if this person may put a vote there. */
export async function findVotePlace(
	db: Db,
	{ contractId, actor, place }: { contractId: string; actor: Actor; place: string }
): Promise<PlaceIds | 'place-unknown' | 'place-not-yours'> {
	const found = await find(db, { contractId, place });
	if (!found) return 'place-unknown';
	return mayPrepareVote(actor, found) ? found : 'place-not-yours';
}

async function find(
	db: Db,
	{ contractId, place }: { contractId: string; place: string }
): Promise<PlaceIds | null> {
	const [kind, id = ''] = place.split(':');
	const none = { themeId: null, ficheId: null, groupId: null };
	if (!isId(id)) return null;
	if (kind === 'group') {
		const [found] = await db
			.select({ groupId: group.id })
			.from(group)
			.where(and(eq(group.contractId, contractId), eq(group.id, id)));
		return found ? { ...none, ...found } : null;
	}
	const found = await findSubject(db, { contractId, place });
	if (!found) return null;
	// A fiche has its theme: the vote belongs to the fiche alone.
	return found.ficheId ? { ...none, ficheId: found.ficheId } : { ...none, themeId: found.themeId };
}
