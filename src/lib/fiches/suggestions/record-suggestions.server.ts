import { and, eq } from 'drizzle-orm';
import type * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { KEPT_AROUND } from '../../documents/rich/kept-around.ts';
import { cutsPair } from '../../documents/rich/text-change.ts';
import { mergeIds, StandingLetters } from '../../documents/rich/standing-letters.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { mayComment, maySuggest } from '../permissions.ts';
import { suggestion } from '../tables.server.ts';
import { isRelativePosition } from '../text/anchors.ts';
import { richTextOf } from '../text/document-content.ts';
import type { RichField } from '../text/shape.ts';
import { WORDS_MAX, type ChangeAsked } from './forms.ts';
import { indexIn } from '../../documents/rich/passages.ts';
import type { SuggestionRefusal } from './suggestion-refusals.ts';

/** A fiche with more open ones than this is to be read, not to be written to. */
const OPEN_MAX = 300;

type Wanted = {
	contractId: string;
	ficheId: string;
	accountId: string;
	batchId: string;
	field: RichField;
	reason: string;
	changes: readonly ChangeAsked[];
};

/** Keeps the changes that somebody proposes in one field, together. What they would take out is read in the text itself. */
export async function recordSuggestions(
	tx: Db,
	{ contractId, ficheId, accountId, batchId, field, reason, changes }: Wanted
): Promise<SuggestionRefusal | null> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId, contractId });
	if (!maySuggest(actor, fiche)) return mayComment(actor) ? 'frozen' : 'not-allowed';
	const again = await takeBack(tx, { ficheId, batchId, accountId });
	if (again) return again;
	const open = and(eq(suggestion.ficheId, ficheId), eq(suggestion.state, 'open'));
	if ((await tx.$count(suggestion, open)) + changes.length > OPEN_MAX) return 'too-many';
	const loaded = await loadDocument(tx, { documentId: fiche.documentId });
	if (!loaded) return 'unknown-fiche';
	const text = richTextOf(loaded.doc, field);
	const letters = new StandingLetters(text);
	const read = changes.map((change) => readChange(text, letters, change));
	loaded.doc.destroy();
	const refusal = read.find((one) => typeof one === 'string');
	if (refusal) return refusal as SuggestionRefusal;
	const rows = (read as ReadChange[]).map((change, position) => ({
		...{ ficheId, batchId, position, field, reason, createdBy: accountId },
		...change
	}));
	await tx.insert(suggestion).values(rows);
	await recordEvent(tx, {
		kind: 'fiche-change-suggested',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: fiche.number, batchId, changes: rows.length }
	});
	return null;
}

/** The answer to a first sending was lost: what is sent again takes its place, unless somebody decided meanwhile. */
async function takeBack(
	tx: Db,
	{ ficheId, batchId, accountId }: Pick<Wanted, 'ficheId' | 'batchId' | 'accountId'>
): Promise<SuggestionRefusal | null> {
	const sent = await tx
		.select({ ficheId: suggestion.ficheId, by: suggestion.createdBy, state: suggestion.state })
		.from(suggestion)
		.where(eq(suggestion.batchId, batchId));
	if (sent.length === 0) return null;
	const isMine = sent.every((row) => row.by === accountId && row.ficheId === ficheId);
	if (!isMine || sent.some(({ state }) => state !== 'open')) return 'unknown-suggestion';
	await tx
		.delete(suggestion)
		.where(and(eq(suggestion.batchId, batchId), eq(suggestion.ficheId, ficheId)));
	return null;
}

type ReadChange = Pick<
	typeof suggestion.$inferInsert,
	'at' | 'removes' | 'quote' | 'words' | 'ends' | 'before' | 'after'
>;

function readChange(
	text: Y.Text,
	letters: StandingLetters,
	{ at, removes, words, ends }: ChangeAsked
): ReadChange | SuggestionRefusal {
	const position = new Uint8Array(Buffer.from(at, 'base64'));
	if (!isRelativePosition(position)) return 'bad-anchor';
	const index = indexIn(text, position);
	if (index === null) return 'bad-anchor';
	const merged = mergeIds(removes);
	if (merged.reduce((sum, [, , length]) => sum + length, 0) > WORDS_MAX) return 'too-many';
	// What does not stand is not kept: nobody was shown it.
	const standing = merged.flatMap((range) => letters.find(range));
	const ranges = letters.rangesOf(merged);
	const { flat } = letters;
	if (ranges.some(({ from, to }) => cutsPair(flat, from) || cutsPair(flat, to)))
		return 'bad-anchor';
	const quote = ranges.map(({ from, to }) => flat.slice(from, to)).join('');
	if (quote === '' && words === '') return 'nothing';
	const [from, to] = [ranges[0]?.from ?? index, ranges.at(-1)?.to ?? index];
	return {
		...{ at: position, words, ends },
		removes: standing.map(({ client, clock, text: some }) => [client, clock, some.length]),
		quote: written(quote),
		before: written(flat.slice(Math.max(0, from - KEPT_AROUND), from)),
		after: written(flat.slice(to, to + KEPT_AROUND))
	};
}

/** As a database may keep it: a document may hold anything. */
const written = (words: string) => words.replaceAll('\0', '').toWellFormed();
