import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { documentVersion } from '#lib/documents/tables.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { group } from '#lib/groups/tables.server.ts';
import { openVote } from '#lib/votes/building/open-vote.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { vote, voteGroup, voteOption, voter } from '#lib/votes/tables.server.ts';
import type { IdOf } from '../seed-people.server.ts';
import { votes, type DemonstrationVote } from './votes.ts';

const DAY_MS = 86_400_000;
type Place = { contractId: string; idOf: IdOf; now: Date };

/** Two votes that are open, one whose names will be shown and one confidential, and one in preparation. */
export async function seedVotes(tx: Db, contractId: string, idOf: IdOf): Promise<void> {
	const place = { contractId, idOf, now: new Date() };
	for (const wanted of votes) {
		const row = await prepare(tx, wanted, place);
		if (wanted.opensIn === null) continue;
		const refusal = await openVote(tx, { voteId: row.id });
		if (refusal) throw new Error(`demonstration vote ${wanted.slug}: ${refusal}`);
		await castAll(tx, { voteId: row.id, wanted, idOf });
	}
}

async function prepare(tx: Db, wanted: DemonstrationVote, { contractId, idOf, now }: Place) {
	const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
	const { slug, title, introduction, secrecy, decider, parameters, opensIn } = wanted;
	const [row] = await tx
		.insert(vote)
		.values({
			...{ contractId, slug, title, introduction, secrecy, decider, parameters },
			allowsPaper: wanted.allowsPaper ?? false,
			...(await placeOf(tx, wanted, contractId)),
			opensAt: opensIn === null ? null : inDays(opensIn),
			closesAt: opensIn === null ? null : inDays(wanted.closesIn),
			announcedAt: opensIn === null ? null : inDays(opensIn - 3),
			createdBy: idOf('coordination')
		})
		.returning();
	const voteId = row!.id;
	const options = wanted.options.map((option, position) => ({ voteId, position, ...option }));
	await tx.insert(voteOption).values(options);
	for (const groupSlug of wanted.groups)
		await tx
			.insert(voteGroup)
			.values({ voteId, groupId: await groupIdOf(tx, contractId, groupSlug) });
	return row!;
}

async function placeOf(tx: Db, { place, objectText }: DemonstrationVote, contractId: string) {
	if ('group' in place)
		return { groupId: await groupIdOf(tx, contractId, place.group), objectText: objectText ?? '' };
	const [found] = await tx
		.select({ ficheId: fiche.id, versionId: documentVersion.id })
		.from(fiche)
		.innerJoin(documentVersion, eq(documentVersion.documentId, fiche.documentId))
		.where(and(eq(fiche.contractId, contractId), eq(fiche.number, place.fiche)))
		.orderBy(desc(documentVersion.number))
		.limit(1);
	return { ...found!, objectKind: 'version' as const };
}

async function groupIdOf(tx: Db, contractId: string, slug: string): Promise<string> {
	const [found] = await tx
		.select({ id: group.id })
		.from(group)
		.where(and(eq(group.contractId, contractId), eq(group.slug, slug)));
	return found!.id;
}

async function castAll(
	tx: Db,
	{ voteId, wanted, idOf }: { voteId: string; wanted: DemonstrationVote; idOf: IdOf }
): Promise<void> {
	const [opened] = await tx.select().from(vote).where(eq(vote.id, voteId));
	const roll = await tx.select().from(voter).where(eq(voter.voteId, voteId));
	for (const [mailbox, marks] of wanted.cast) {
		const line = roll.find(({ accountId }) => accountId === idOf(mailbox));
		if (!line) throw new Error(`${mailbox} is not on the roll of ${wanted.slug}`);
		const answer = await castFromForm(tx, {
			...{ vote: opened!, voterId: line.id, ballot: { marks } },
			...{ formId: crypto.randomUUID(), optionCount: wanted.options.length }
		});
		if ('refusal' in answer) throw new Error(`demonstration ballot: ${answer.refusal}`);
	}
}
