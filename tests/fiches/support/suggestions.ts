import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { changesBetween } from '#lib/documents/rich/draft-changes.ts';
import { flatTextOf } from '#lib/documents/rich/lines.ts';
import { answerSuggestionRequest } from '#lib/fiches/suggestions/answer-suggestion-request.server.ts';
import type { SuggestionRequest } from '#lib/fiches/suggestions/forms.ts';
import {
	listGroupsToAsk,
	listSuggestions
} from '#lib/fiches/suggestions/list-suggestions.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { findStanding } from '#lib/fiches/find-standing.server.ts';
import { richTextOf } from '#lib/fiches/text/document-content.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { aCommittee, aContract } from '../../support/people.ts';
import { aFiche } from './fiches.ts';

export const FINDING = 'Les femmes du plateau renoncent aux soins.';

/** A fiche whose finding is `FINDING`, written by the committee of Amina and Bruno. */
export async function aFicheToChange(db: Db) {
	const { contractId, themeId } = await aContract(db);
	const { groupId, members } = await aCommittee(db, contractId, ['Amina', 'Bruno']);
	const content = emptyContent();
	content.lines.title = 'Bus santé des femmes';
	content.rich.finding = [{ type: 'paragraph', content: [{ type: 'text', text: FINDING }] }];
	const { ficheId, documentId } = await aFiche(db, {
		...{ contractId, themeId, status: 'co-writing', groupIds: [groupId], content }
	});
	const now = new Date('2027-03-03T10:00:00Z');
	const ask = (accountId: string, request: SuggestionRequest, at = now) =>
		answerSuggestionRequest(
			db,
			{ contractId, ficheId, accountId, url: 'http://ici/propositions', now: at },
			request
		);

	/** Somebody writes a draft of the finding, as the editor does, and sends it. */
	const propose = async (
		accountId: string,
		change: (draft: Y.Text, words: string) => void,
		reason = '',
		batchId: string = randomUUID()
	) => {
		const loaded = await loadDocument(db, { documentId });
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(loaded!.doc));
		const draft = richTextOf(copy, 'finding');
		change(draft, flatTextOf(draft));
		const changes = changesBetween(richTextOf(loaded!.doc, 'finding'), draft).map(
			({ at, removes, words, ends }) => ({
				...{ at: Buffer.from(at).toString('base64'), words, ends: [...ends] },
				removes: removes.map(([client, clock, length]): [number, number, number] => [
					...([client, clock, length] as const)
				])
			})
		);
		return ask(accountId, { action: 'propose', batchId, field: 'finding', reason, changes });
	};

	const replace =
		(old: string, words: string) =>
		(draft: Y.Text, flat: string): void => {
			const at = flat.indexOf(old);
			draft.delete(at, old.length);
			draft.insert(at, words);
		};

	const read = async (accountId: string, state: 'open' | 'decided' = 'open', at = now) => {
		const reader = await findActor(db, { accountId, contractId });
		const [row] = await db.select().from(fiche).where(eq(fiche.id, ficheId));
		const { standing } = await findStanding(db, { fiche: row!, accountId });
		const { suggestions } = await listSuggestions(db, {
			...{ contractId, ficheId, state, reader, standing, now: at }
		});
		return suggestions;
	};

	const groupsToAsk = async (accountId: string) => {
		const reader = await findActor(db, { accountId, contractId });
		const [row] = await db.select().from(fiche).where(eq(fiche.id, ficheId));
		const { standing } = await findStanding(db, { fiche: row!, accountId });
		return listGroupsToAsk(db, { contractId, reader, standing });
	};

	const finding = async () => {
		const { doc } = (await loadDocument(db, { documentId }))!;
		return flatTextOf(richTextOf(doc, 'finding'));
	};
	return {
		...{ contractId, themeId, ficheId, documentId, groupId, now },
		...{ amina: members.Amina!, bruno: members.Bruno! },
		...{ ask, propose, replace, read, groupsToAsk, finding }
	};
}
