import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { theme } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { documentVersion } from '../../documents/tables.server.ts';
import { fiche, ficheSummary } from '../../fiches/tables.server.ts';
import { foldWords } from '../../fiches/text/summary.ts';
import { group } from '../../groups/tables.server.ts';
import type { Secrecy, VoteState } from '../kinds.ts';
import { METHOD_IDS, type MethodId } from '../methods/parameters.ts';
import { placeOf, type VotePlace } from '../queries.server.ts';
import { stateOf } from '../rules.ts';
import { vote, voteGroup } from '../tables.server.ts';

/** A vote as lists show it. Nothing of what was chosen is here, whatever its state. */
export type VoteLine = {
	id: string;
	slug: string;
	title: string;
	place: VotePlace;
	groupId: string | null;
	/** The version it is about, if it is about one. */
	version: { documentId: string; ficheNumber: number; number: number } | null;
	state: VoteState;
	method: MethodId | null;
	secrecy: Secrecy;
	opensAt: Date | null;
	closesAt: Date | null;
	publishedAt: Date | null;
	withdrawnAt: Date | null;
	/** Closed, and counted once its paper is typed; a secret one may wait for its bureau. */
	waitsForPaper: boolean;
	/** When its human outcome was written; owed until then, once published. */
	concludedAt: Date | null;
};

export type Wanted = {
	contractId: string;
	now: Date;
	/** Drafts are listed for those who prepare them only. */
	withDrafts?: boolean;
	/** Of a theme, its fiches and its groups. */
	themeId?: string;
	/** Of a fiche, or about one of its versions. */
	fiche?: { id: string; documentId: string };
	/** Of a group, or asked to its members. */
	groupId?: string;
	question?: string;
	states?: readonly VoteState[];
};

const order: readonly VoteState[] = [
	'draft',
	'open',
	'announced',
	'counting',
	'published',
	'withdrawn'
];
/** The fiche whose version is voted on, which need not be the one that the vote belongs to. */
const votedFiche = alias(fiche, 'voted_fiche');

/**
 * Votes of a contract, those that take ballots first. All are read: a contract has tens of them, and their state is derived
 * by the one rule of the lifecycle rather than by a second one in SQL.
 */
export async function listVotes(db: Db, wanted: Wanted): Promise<VoteLine[]> {
	const { now, withDrafts = false, question = '', states } = wanted;
	const rows = await selectVotes(db, wanted);
	return rows
		.map((found) => lineOf(found, now))
		.filter(({ state }) => withDrafts || state !== 'draft')
		.filter(({ state }) => !states || states.includes(state))
		.filter((line) => speaksOf(line, question))
		.sort(byUse);
}

async function selectVotes(db: Db, { contractId, themeId, fiche: of, groupId }: Wanted) {
	const asked = sql`exists (select 1 from ${voteGroup} where ${voteGroup.voteId} = ${vote.id} and ${voteGroup.groupId} = ${groupId ?? null})`;
	return db
		.select({
			row: vote,
			theme: { slug: theme.slug, title: theme.title },
			fiche: { number: fiche.number, title: ficheSummary.title },
			group: { slug: group.slug, name: group.name },
			version: {
				documentId: documentVersion.documentId,
				ficheNumber: votedFiche.number,
				number: documentVersion.number
			}
		})
		.from(vote)
		.leftJoin(theme, eq(theme.id, vote.themeId))
		.leftJoin(fiche, eq(fiche.id, vote.ficheId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.leftJoin(group, eq(group.id, vote.groupId))
		.leftJoin(
			documentVersion,
			and(eq(documentVersion.id, vote.versionId), eq(vote.objectKind, 'version'))
		)
		.leftJoin(votedFiche, eq(votedFiche.documentId, documentVersion.documentId))
		.where(
			and(
				eq(vote.contractId, contractId),
				themeId
					? or(eq(vote.themeId, themeId), eq(fiche.themeId, themeId), eq(group.themeId, themeId))
					: undefined,
				of ? or(eq(vote.ficheId, of.id), eq(documentVersion.documentId, of.documentId)) : undefined,
				groupId ? or(eq(vote.groupId, groupId), and(isNotNull(vote.announcedAt), asked)) : undefined
			)
		);
}

type Found = Awaited<ReturnType<typeof selectVotes>>[number];

function lineOf({ row, version, ...place }: Found, now: Date): VoteLine {
	const method = METHOD_IDS.find((id) => id === row.parameters?.method) ?? null;
	const { documentId, ficheNumber, number } = version ?? {};
	const isVersion = documentId != null && ficheNumber != null && number != null;
	return {
		...{ id: row.id, slug: row.slug, title: row.title, secrecy: row.secrecy, method },
		...{ opensAt: row.opensAt, closesAt: row.closesAt, groupId: row.groupId },
		...{ publishedAt: row.publishedAt, withdrawnAt: row.withdrawnAt },
		concludedAt: row.concludedAt,
		place: placeOf(place),
		version: isVersion ? { documentId, ficheNumber, number } : null,
		waitsForPaper: row.allowsPaper && row.closedAt !== null && row.secrecy !== 'secret',
		state: stateOf(row, now)
	};
}

/** Every word of the question is somewhere in what the line shows. */
function speaksOf(line: VoteLine, question: string): boolean {
	const text = foldWords(`${line.title} ${line.place.label}`);
	return foldWords(question)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

function byUse(a: VoteLine, b: VoteLine): number {
	const time = (date: Date | null) => date?.getTime() ?? 0;
	if (a.state !== b.state) return order.indexOf(a.state) - order.indexOf(b.state);
	// What ends or opens soonest comes first; of what is over, the latest.
	if (a.state === 'open') return time(a.closesAt) - time(b.closesAt);
	if (a.state === 'announced') return time(a.opensAt) - time(b.opensAt);
	return time(b.closesAt) - time(a.closesAt) || a.title.localeCompare(b.title, 'fr');
}
