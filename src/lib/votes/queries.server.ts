import { and, asc, eq, isNull } from 'drizzle-orm';
import { theme } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { documentVersion } from '../documents/tables.server.ts';
import { fiche, ficheSummary } from '../fiches/tables.server.ts';
import { group } from '../groups/tables.server.ts';
import { vote, voteCast, voteGroup, voteOption, voter } from './tables.server.ts';

export type Vote = typeof vote.$inferSelect;
export type VoteOption = typeof voteOption.$inferSelect;

export async function findVote(
	db: Db,
	{ contractId, slug }: { contractId: string; slug: string }
): Promise<Vote | null> {
	const [found] = await db
		.select()
		.from(vote)
		.where(and(eq(vote.contractId, contractId), eq(vote.slug, slug)));
	return found ?? null;
}

/**
 * The row of a vote, for whoever is about to change it: the others wait here. Null when this contract has none under this
 * id.
 */
export async function lockVote(
	tx: Db,
	{ contractId, voteId }: { contractId: string; voteId: string }
): Promise<Vote | null> {
	const [row] = await tx
		.select()
		.from(vote)
		.where(and(eq(vote.contractId, contractId), eq(vote.id, voteId)))
		.for('update');
	return row ?? null;
}

/** The options in the order of the ballot. */
export async function listOptions(db: Db, voteId: string): Promise<VoteOption[]> {
	return db
		.select()
		.from(voteOption)
		.where(eq(voteOption.voteId, voteId))
		.orderBy(asc(voteOption.position), asc(voteOption.id));
}

/** The groups whose members vote. */
export async function listVoteGroups(db: Db, voteId: string) {
	return db
		.select({ id: group.id, slug: group.slug, name: group.name })
		.from(voteGroup)
		.innerJoin(group, eq(group.id, voteGroup.groupId))
		.where(eq(voteGroup.voteId, voteId))
		.orderBy(asc(group.name), asc(group.id));
}

/** What a vote is attached to, with the end of its address in the contract. */
export type VotePlace = { kind: 'theme' | 'fiche' | 'group'; label: string; path: string };

export async function getPlace(db: Db, row: Vote): Promise<VotePlace> {
	const [found] = await db
		.select({
			theme: { slug: theme.slug, title: theme.title },
			fiche: { number: fiche.number, title: ficheSummary.title },
			group: { slug: group.slug, name: group.name }
		})
		.from(vote)
		.leftJoin(theme, eq(theme.id, vote.themeId))
		.leftJoin(fiche, eq(fiche.id, vote.ficheId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.leftJoin(group, eq(group.id, vote.groupId))
		.where(and(eq(vote.contractId, row.contractId), eq(vote.id, row.id)));
	return placeOf(found!);
}

export type PlaceColumns = {
	theme: { slug: string; title: string } | null;
	fiche: { number: number | null; title: string | null } | null;
	group: { slug: string; name: string } | null;
};

export function placeOf({ theme: of, fiche: sheet, group: team }: PlaceColumns): VotePlace {
	if (team) return { kind: 'group', label: team.name, path: `/groupes/${team.slug}` };
	if (of) return { kind: 'theme', label: of.title, path: `/themes/${of.slug}` };
	const number = sheet?.number ?? 0;
	return { kind: 'fiche', label: sheet?.title ?? '', path: `/fiches/${number}` };
}

/** A named version of a fiche, as a vote shows it. */
export type ObjectVersion = {
	id: string;
	documentId: string;
	ficheNumber: number;
	ficheTitle: string;
	number: number;
	label: string;
	sha256: string;
	createdAt: Date;
};

export const versionColumns = {
	id: documentVersion.id,
	documentId: documentVersion.documentId,
	ficheNumber: fiche.number,
	ficheTitle: ficheSummary.title,
	number: documentVersion.number,
	label: documentVersion.label,
	sha256: documentVersion.sha256,
	createdAt: documentVersion.createdAt
};

/** The version of a fiche of this contract that has this id. */
export async function findObjectVersion(
	db: Db,
	{ contractId, versionId }: { contractId: string; versionId: string | null }
): Promise<ObjectVersion | null> {
	if (versionId === null) return null;
	const [found] = await db
		.select(versionColumns)
		.from(documentVersion)
		.innerJoin(fiche, eq(fiche.documentId, documentVersion.documentId))
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(and(eq(fiche.contractId, contractId), eq(documentVersion.id, versionId)));
	return found ?? null;
}

/** How many took part, of how many: the only number that exists before publication. */
export type Turnout = { cast: number; roll: number };

export async function readTurnout(db: Db, row: Vote): Promise<Turnout> {
	const cast = await db.$count(voteCast, eq(voteCast.voteId, row.id));
	if (row.rollCount !== null) return { cast: Number(cast), roll: row.rollCount };
	const listed = and(eq(voter.voteId, row.id), isNull(voter.revokedAt));
	return { cast: Number(cast), roll: Number(await db.$count(voter, listed)) };
}
