import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { documentVersion } from '#lib/documents/tables.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { group } from '#lib/groups/tables.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { vote, voteGroup, voteOption, voter } from '#lib/votes/tables.server.ts';
import type { IdOf } from '../seed-people.server.ts';
import { seedBureau } from './seed-bureau.server.ts';
import { castInThePast, settleInThePast } from './seed-past-vote.server.ts';
import { votes, type DemonstrationVote } from './votes.ts';

const DAY_MS = 86_400_000;
type Place = { contractId: string; idOf: IdOf; now: Date };

/** One vote open for each kind of secrecy, one of them on a version that its fiche has left behind; one concluded; one in preparation. */
export async function seedVotes(tx: Db, contractId: string, idOf: IdOf): Promise<void> {
	const place = { contractId, idOf, now: new Date() };
	for (const wanted of votes) {
		const row = await prepare(tx, wanted, place);
		if (wanted.opensIn === null) continue;
		const { id: voteId, title, opensAt } = row;
		if (wanted.bureau)
			await seedBureau(tx, {
				...{ voteId, title, needed: wanted.bureau.needed },
				accountIds: wanted.bureau.members.map(idOf)
			});
		const refusal = await openVote(tx, { voteId, ...(wanted.conclusion ? { now: opensAt! } : {}) });
		if (refusal) throw new Error(`demonstration vote ${wanted.slug}: ${refusal}`);
		await castAll(tx, { voteId, wanted, place });
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
			withoutScript: wanted.withoutScript ?? 'paper',
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
		.where(
			and(
				eq(fiche.contractId, contractId),
				eq(fiche.number, place.fiche),
				eq(documentVersion.number, place.version)
			)
		);
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
	{ voteId, wanted, place }: { voteId: string; wanted: DemonstrationVote; place: Place }
): Promise<void> {
	const { idOf, now } = place;
	const [opened] = await tx.select().from(vote).where(eq(vote.id, voteId));
	const roll = await tx.select().from(voter).where(eq(voter.voteId, voteId));
	const casts = wanted.cast.map(([mailbox, marks]) => {
		const line = roll.find(({ accountId }) => accountId === idOf(mailbox));
		if (!line) throw new Error(`${mailbox} is not on the roll of ${wanted.slug}`);
		return { voterId: line.id, ballot: { marks } };
	});
	const optionCount = wanted.options.length;
	const { conclusion } = wanted;
	if (conclusion) {
		await castInThePast(tx, opened!, { casts, optionCount });
		return settleInThePast(tx, opened!, { actorId: idOf('coordination'), conclusion, now });
	}
	for (const cast of casts) {
		const formId = crypto.randomUUID();
		const answer = await castFromForm(tx, { vote: opened!, formId, optionCount, ...cast });
		if ('refusal' in answer) throw new Error(`demonstration ballot: ${answer.refusal}`);
	}
}
