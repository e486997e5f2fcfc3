import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { quotedText } from '../../fiches/text/anchors.ts';
import type { FieldKey } from '../../fiches/text/shape.ts';
import { fiche, ficheSummary } from '../../fiches/tables.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import type { FollowUpDecision } from './decisions.ts';
import { listIdeas } from './list-ideas.server.ts';
import { followUp, followUpPassage } from './tables.server.ts';

/** What linked words have become: the same, other words, gone. */
export type PassageState = 'same' | 'changed' | 'gone';
export type LinkedPassage = {
	id: string;
	followUpId: string;
	fiche: { number: number; title: string };
	field: FieldKey;
	/** As they were when linked. */
	quote: string;
	state: PassageState;
	/** As they read today; empty when gone. */
	now: string;
};
export type FollowUpItem = {
	/** `idea` or `contribution`, and its id. */
	kind: 'idea' | 'contribution';
	id: string;
	title: string;
	/** How many texts and contributions it speaks for. */
	sources: number;
	isFromTexts: boolean;
	/** The number of a contribution that is answered by itself. */
	number: number | null;
	followUpId: string | null;
	decision: FollowUpDecision | null;
	reason: string;
	revision: number;
	passages: LinkedPassage[];
};

/** Every idea with its answer, if it has one; then the contributions that are answered by themselves. */
export async function listFollowUps(db: Db, consultationId: string): Promise<FollowUpItem[]> {
	const ideas = await listIdeas(db, consultationId);
	const rows = await db
		.select({
			row: followUp,
			contribution: { number: contribution.number, title: contribution.title },
			isShown: sql<boolean>`${contribution.id} is null or ${contribution.visibility} = 'shown'`
		})
		.from(followUp)
		.leftJoin(contribution, eq(contribution.id, followUp.contributionId))
		.where(eq(followUp.consultationId, consultationId))
		.orderBy(asc(contribution.number));
	const passages = await listPassages(
		db,
		inArray(
			followUpPassage.followUpId,
			rows.map(({ row }) => row.id)
		)
	);
	const answerOf = (row: (typeof rows)[number]['row'] | undefined) => ({
		followUpId: row?.id ?? null,
		decision: row?.decision ?? null,
		reason: row?.reason ?? '',
		revision: row?.revision ?? 0,
		passages: passages.filter(({ followUpId }) => followUpId === row?.id)
	});
	const ofIdeas = ideas.map(({ id, title, sources, isFromTexts }): FollowUpItem => {
		const answer = rows.find(({ row }) => row.ideaId === id)?.row;
		return { kind: 'idea', id, title, sources, isFromTexts, number: null, ...answerOf(answer) };
	});
	const alone = rows.flatMap(({ row, contribution: one, isShown }): FollowUpItem[] =>
		one && row.contributionId && isShown
			? [
					{
						kind: 'contribution',
						id: row.contributionId,
						...one,
						sources: 1,
						isFromTexts: true,
						...answerOf(row)
					}
				]
			: []
	);
	return [...ofIdeas, ...alone];
}

/** Linked passages with what they read today; each fiche is loaded once. */
export async function listPassages(db: Db, where: ReturnType<typeof eq>): Promise<LinkedPassage[]> {
	const rows = await db
		.select({
			passage: followUpPassage,
			documentId: fiche.documentId,
			fiche: { number: fiche.number, title: ficheSummary.title }
		})
		.from(followUpPassage)
		.innerJoin(fiche, eq(fiche.id, followUpPassage.ficheId))
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(and(where))
		.orderBy(asc(fiche.number), asc(followUpPassage.createdAt));
	const shown: LinkedPassage[] = [];
	for (const documentId of new Set(rows.map((row) => row.documentId))) {
		const loaded = await loadDocument(db, { documentId });
		for (const { passage, fiche: of, documentId: its } of rows) {
			if (its !== documentId) continue;
			const { id, followUpId, field, anchorStart: start, anchorEnd: end, quote } = passage;
			const anchor = { field: field as FieldKey, start, end };
			const now = (loaded && quotedText(loaded.doc, anchor, quote)) ?? '';
			shown.push({
				...{ id, followUpId, fiche: of, field: anchor.field, quote, now },
				state: stateOf(quote, now)
			});
		}
		loaded?.doc.destroy();
	}
	return shown;
}

function stateOf(quote: string, now: string): PassageState {
	const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
	if (flat(now) === '') return 'gone';
	return flat(now) === flat(quote) ? 'same' : 'changed';
}
