import { and, count, eq, isNull } from 'drizzle-orm';
import type { Contract } from '../../contracts/queries.server.ts';
import type { Db } from '../../database/database.server.ts';
import { compareContents } from '../../fiches/versions/comparison.ts';
import { listContractOptions } from '../../fiches/text/contract-options.server.ts';
import { readFiche, readVersion } from '../../fiches/text/read-fiche.server.ts';
import { listTrustees } from '../bureau/queries.server.ts';
import { METHOD_IDS } from '../methods/parameters.ts';
import { readDraw } from './read-draw.server.ts';
import {
	findObjectVersion,
	getPlace,
	listOptions,
	listVoteGroups,
	type Vote
} from '../queries.server.ts';
import { voter } from '../tables.server.ts';

/** Everything that people read of a vote before they take part: the same on its page and in its preview. */
export async function readVoteWords(
	db: Db,
	{ vote, contract }: { vote: Vote; contract: Contract }
) {
	const [options, groups, place, object, listed, trustees] = await Promise.all([
		listOptions(db, vote.id),
		listVoteGroups(db, vote.id),
		getPlace(db, vote),
		readObject(db, { vote, contract }),
		countListed(db, vote.id),
		listTrustees(db, vote.id)
	]);
	return {
		...{ slug: vote.slug, title: vote.title, introduction: vote.introduction },
		...{ objectText: vote.objectText, object, place, isFrozen: vote.openedAt !== null },
		method: METHOD_IDS.find((id) => id === vote.parameters?.method) ?? null,
		parameters: vote.parameters,
		options: options.map(({ label, description, cost }) => ({ label, description, cost })),
		electorate: { groups: groups.map(({ name }) => name), roles: vote.roles, ...listed },
		bureau:
			vote.secrecy === 'secret'
				? { names: trustees.map(({ name }) => name), needed: vote.sharesNeeded ?? 0 }
				: null,
		withoutScript: vote.withoutScript,
		draw: await readDraw(vote, options.length),
		...{ secrecy: vote.secrecy, canChange: vote.canChange, drawsTies: vote.drawsTies },
		allowsPaper: vote.allowsPaper,
		...{ quorum: vote.quorum, threshold: vote.threshold, minBallots: vote.minBallots },
		...{ opensAt: vote.opensAt, closesAt: vote.closesAt, decider: vote.decider }
	};
}

export type VoteWordsData = Awaited<ReturnType<typeof readVoteWords>>;

/** The version that is voted on, its words, and what the fiche became since. */
async function readObject(db: Db, { vote, contract }: { vote: Vote; contract: Contract }) {
	if (vote.objectKind !== 'version') return null;
	const version = await findObjectVersion(db, vote);
	const read = version && (await readVersion(db, version));
	if (!version || !read) return null;
	return {
		version,
		content: read.content,
		isCut: read.isCut,
		contractOptions: await listContractOptions(db, contract),
		changes: await countChanges(db, version)
	};
}

/** How many fields of a fiche have changed since one of its versions; null where a text is too long to tell. */
export async function countChanges(
	db: Db,
	{ documentId, number }: { documentId: string; number: number }
): Promise<number | null> {
	const version = await readVersion(db, { documentId, number });
	if (!version) return 0;
	const { content, isCut } = await readFiche(db, { documentId });
	if (isCut || version.isCut) return null;
	// How many, not which words.
	const compare = () => [];
	return compareContents(version.content, content, { wordsOf: (_, text) => text, compare }).length;
}

async function countListed(db: Db, voteId: string) {
	const rows = await db
		.select({ origin: voter.origin, count: count() })
		.from(voter)
		.where(and(eq(voter.voteId, voteId), isNull(voter.revokedAt)))
		.groupBy(voter.origin);
	const of = (origin: string) => Number(rows.find((row) => row.origin === origin)?.count ?? 0);
	return { imported: of('imported'), letters: of('code') };
}
