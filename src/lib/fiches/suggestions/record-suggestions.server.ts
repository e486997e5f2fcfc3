import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { StandingLetters } from '../../documents/rich/standing-letters.ts';
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
/** Letters kept of the words around. */
const AROUND = 60;

type Wanted = {
	contractId: string;
	ficheId: string;
	accountId: string;
	field: RichField;
	reason: string;
	changes: readonly ChangeAsked[];
};

/** Keeps the changes that somebody proposes in one field, together. What they would take out is read in the text itself. */
export async function recordSuggestions(
	tx: Db,
	{ contractId, ficheId, accountId, field, reason, changes }: Wanted
): Promise<SuggestionRefusal | null> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId, contractId });
	if (!maySuggest(actor, fiche)) return mayComment(actor) ? 'frozen' : 'not-allowed';
	const open = and(eq(suggestion.ficheId, ficheId), eq(suggestion.state, 'open'));
	if ((await tx.$count(suggestion, open)) + changes.length > OPEN_MAX) return 'too-many';
	const loaded = await loadDocument(tx, { documentId: fiche.documentId });
	if (!loaded) return 'unknown-fiche';
	const read = changes.map((change) => readChange(richTextOf(loaded.doc, field), change));
	loaded.doc.destroy();
	const refusal = read.find((one) => typeof one === 'string');
	if (refusal) return refusal as SuggestionRefusal;
	const batchId = randomUUID();
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

type ReadChange = Pick<
	typeof suggestion.$inferInsert,
	'at' | 'removes' | 'quote' | 'words' | 'before' | 'after'
>;

function readChange(
	text: Y.Text,
	{ at, removes, words }: ChangeAsked
): ReadChange | SuggestionRefusal {
	const position = new Uint8Array(Buffer.from(at, 'base64'));
	if (!isRelativePosition(position)) return 'bad-anchor';
	const index = indexIn(text, position);
	if (index === null) return 'bad-anchor';
	const letters = new StandingLetters(text);
	const ranges = letters.rangesOf(removes);
	const quote = ranges.map(({ from, to }) => letters.flat.slice(from, to)).join('');
	if (quote === '' && words === '') return 'nothing';
	if (quote.length > WORDS_MAX) return 'too-many';
	const [from, to] = [ranges[0]?.from ?? index, ranges.at(-1)?.to ?? index];
	return {
		...{ at: position, quote, words },
		removes: removes.map(([client, clock, length]) => [client, clock, length]),
		before: letters.flat.slice(Math.max(0, from - AROUND), from),
		after: letters.flat.slice(to, to + AROUND)
	};
}
