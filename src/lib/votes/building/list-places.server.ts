import type { Actor } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { listSubjects } from '../../fiches/subjects.server.ts';
import { listGroups } from '../../groups/queries.server.ts';
import { mayAskGroup, mayPrepareAnyVote } from '../permissions.ts';

const GROUPS_MAX = 200;

/** Where this person may put a vote: the themes with their fiches, the groups; a facilitator, their own groups alone. */
export async function listVotePlaces(
	db: Db,
	{ contractId, actor }: { contractId: string; actor: Actor }
) {
	const { groups } = await listGroups(db, { contractId, size: GROUPS_MAX });
	return {
		subjects: mayPrepareAnyVote(actor) ? await listSubjects(db, contractId) : [],
		groups: groups
			.filter(({ id, closed }) => !closed && mayAskGroup(actor, id))
			.map(({ id, slug, name, members }) => ({ id, slug, name, members }))
	};
}

export type VotePlaces = Awaited<ReturnType<typeof listVotePlaces>>;
