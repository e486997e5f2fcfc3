import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { applyChange } from '../../documents/rich/proposed-change.ts';
import { writeDocument } from '../../documents/write-document.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { findStanding } from '../find-standing.server.ts';
import { lockFiche, type FicheRow } from '../lock-fiche.server.ts';
import { mayDecideSuggestion } from '../permissions.ts';
import { ficheSummary, suggestion } from '../tables.server.ts';
import { richTextOf } from '../text/document-content.ts';
import type { RichField } from '../text/shape.ts';
import { decisionMail } from './suggestion-mails.ts';
import type { SuggestionRefusal } from './suggestion-refusals.ts';

type Row = typeof suggestion.$inferSelect;

type Wanted = {
	contractId: string;
	ficheId: string;
	accountId: string;
	ids: readonly string[];
	accepts: boolean;
	note: string;
	now: Date;
	/** Address of the proposed changes, for their authors. */
	url: string;
};

export type Decided = {
	/** How many were decided. */
	decided: number;
	/** How many authors are told by mail. */
	told: number;
	/** How many stay open, because what they would change is gone: they may only be refused. */
	gone: number;
	/** The document that was written. */
	documentId: string | null;
};

/**
 * Accepts or refuses changes that are open, together: the text, the rows and the mails in one transaction. The words that come
 * are their author's; only the letters that they took out leave.
 */
export async function decideSuggestions(
	tx: Db,
	wanted: Wanted
): Promise<Decided | SuggestionRefusal> {
	const { contractId, ficheId, accountId, accepts } = wanted;
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId, contractId });
	const refusal = await whyNotDecide(tx, { actor, fiche, accountId });
	if (refusal) return refusal;
	const rows = await lockOpen(tx, wanted);
	if (rows.length === 0) return 'unknown-suggestion';
	const made = accepts ? await write(tx, fiche, rows) : rows.map(() => true);
	if (made === 'frozen') return 'frozen';
	const decided = rows.filter((_row, at) => made[at]);
	const told = decided.length > 0 ? await record(tx, { ...wanted, fiche, decided }) : 0;
	return {
		decided: decided.length,
		told,
		gone: rows.length - decided.length,
		documentId: accepts && decided.length > 0 ? fiche.documentId : null
	};
}

async function whyNotDecide(
	tx: Db,
	{ actor, fiche, accountId }: { actor: Actor; fiche: FicheRow; accountId: string }
): Promise<SuggestionRefusal | null> {
	const { standing } = await findStanding(tx, { fiche, accountId });
	return mayDecideSuggestion(actor, standing) ? null : 'not-allowed';
}

/** In the order of the text; what moderation keeps out of sight is nobody's to decide. */
async function lockOpen(tx: Db, { ficheId, ids }: Wanted): Promise<Row[]> {
	return tx
		.select()
		.from(suggestion)
		.where(
			and(
				eq(suggestion.ficheId, ficheId),
				inArray(suggestion.id, [...ids]),
				eq(suggestion.state, 'open'),
				eq(suggestion.visibility, 'shown')
			)
		)
		.orderBy(asc(suggestion.createdAt), asc(suggestion.batchId), asc(suggestion.position))
		.for('update');
}

/** The last first: what comes at one place stays in the order in which it is shown. Answers in the order of `rows`. */
async function write(tx: Db, { documentId }: FicheRow, rows: readonly Row[]) {
	const changes = rows.toReversed().map((row) => ({
		accountId: row.createdBy,
		change: (doc: Parameters<typeof richTextOf>[0]) =>
			applyChange(richTextOf(doc, row.field as RichField), row)
	}));
	const made = await writeDocument(tx, { documentId, changes });
	return made === 'frozen' ? made : made.toReversed();
}

async function record(
	tx: Db,
	{
		contractId,
		ficheId,
		accountId,
		accepts,
		note,
		now,
		url,
		fiche,
		decided
	}: Wanted & { fiche: FicheRow; decided: readonly Row[] }
): Promise<number> {
	const ids = decided.map(({ id }) => id);
	await tx
		.update(suggestion)
		.set({
			state: accepts ? 'accepted' : 'refused',
			decidedBy: accountId,
			decidedAt: now,
			decisionNote: note
		})
		.where(and(eq(suggestion.ficheId, ficheId), inArray(suggestion.id, ids)));
	await recordEvent(tx, {
		kind: accepts ? 'fiche-change-accepted' : 'fiche-change-refused',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: fiche.number, suggestionIds: ids }
	});
	return tellAuthors(tx, { contractId, accountId, accepts, note, url, fiche, decided });
}

type Told = Pick<Wanted, 'contractId' | 'accountId' | 'accepts' | 'note' | 'url'> & {
	fiche: FicheRow;
	decided: readonly Row[];
};

/** One mail for each author, however many of theirs were decided; nobody is told of their own decision. Answers how many are told. */
async function tellAuthors(
	tx: Db,
	{ contractId, accountId, accepts, note, url, fiche, decided }: Told
): Promise<number> {
	const authors = [...new Set(decided.map(({ createdBy }) => createdBy))];
	const others = authors.filter((id) => id !== accountId);
	if (others.length === 0) return 0;
	const people = await tx
		.select()
		.from(account)
		.where(inArray(account.id, [...others, accountId]));
	const [summary] = await tx
		.select({ title: ficheSummary.title })
		.from(ficheSummary)
		.where(eq(ficheSummary.ficheId, fiche.id));
	const by = people.find(({ id }) => id === accountId)?.displayName ?? '';
	let told = 0;
	for (const { id, email, locale } of people) {
		if (id === accountId) continue;
		const count = decided.filter(({ createdBy }) => createdBy === id).length;
		const mail = decisionMail(locale, {
			...{ by, accepts, count, note, url },
			...{ number: fiche.number, title: summary?.title ?? '' }
		});
		const refusal = await recordMail(tx, {
			...{ kind: 'suggestion', by: { accountId }, contractId, recipient: email, locale },
			...{ link: url, ...mail }
		});
		if (refusal === null) told += 1;
	}
	return told;
}
