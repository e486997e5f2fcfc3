import { eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { lockContract } from '../../contracts/lock-contract.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { freeSlug } from '../../shared/slug.ts';
import { vote, voteGroup } from '../tables.server.ts';
import { findVotePlace } from './find-place.server.ts';

type NewVote = {
	contractId: string;
	actor: Actor;
	title: string;
	/** `theme:<id>`, `fiche:<id>` or `group:<id>`. */
	place: string;
};

/** Pages of their own, where the slug of a vote stands. */
const reserved = ['nouveau'];

/** A draft that only those who prepare it see. Its address never changes afterwards: it will be on letters. */
export async function createVote(
	db: Db,
	{ contractId, actor, title, place }: NewVote
): Promise<{ id: string; slug: string } | 'place-unknown' | 'place-not-yours'> {
	return db.transaction(async (tx) => {
		await lockContract(tx, contractId);
		const found = await findVotePlace(tx, { contractId, actor, place });
		if (typeof found === 'string') return found;
		const others = await tx
			.select({ slug: vote.slug })
			.from(vote)
			.where(eq(vote.contractId, contractId));
		const slug = freeSlug(title, new Set([...others.map((other) => other.slug), ...reserved]));
		const [created] = await tx
			.insert(vote)
			.values({ contractId, ...found, slug, title, createdBy: actor.accountId })
			.returning({ id: vote.id });
		const voteId = created!.id;
		// A vote of a group is first of all asked to its members.
		if (found.groupId) await tx.insert(voteGroup).values({ voteId, groupId: found.groupId });
		await recordEvent(tx, {
			...{ kind: 'vote-created', contractId, actorId: actor.accountId },
			subject: { type: 'vote', id: voteId }
		});
		return { id: voteId, slug };
	});
}
