import type * as Y from 'yjs';
import { flatTextOf, readLines } from '../../documents/rich/lines.ts';
import { anchorOf } from '../../documents/rich/passages.ts';
import type { Anchor } from './anchors.ts';
import { richTextOf } from './document-content.ts';
import { isRichField, richFields, type FieldKey } from './shape.ts';

/** The fields whose words something may be linked to: those that are read as sentences. */
export const linkedFields = ['strategicObjective', 'audience', ...richFields] as const;
export type LinkedField = (typeof linkedFields)[number];

/** Words that may be pointed at: a whole paragraph, or one of its sentences. */
export type PassageChoice = { text: string; isSentence: boolean; anchor: Anchor };

/** The paragraphs of a field as they read today, each followed by its sentences when it has several. */
export function passageChoicesOf(doc: Y.Doc, field: LinkedField): PassageChoice[] {
	const text = isRichField(field) ? richTextOf(doc, field) : doc.getText(field);
	const flat = flatTextOf(text);
	return readLines(text).flatMap(({ from, length }) =>
		choicesIn(flat.slice(from, from + length), { text, field, from })
	);
}

/** A full stop, a question or exclamation mark, then a space and a capital: good enough to point at words. */
const SENTENCE_END = /(?<=[.!?…»])\s+(?=[«“"(\p{Lu}\d])/gu;

/** `from` is where these words begin in the text. */
type Place = { text: Y.Text; field: FieldKey; from: number };

function choicesIn(words: string, place: Place): PassageChoice[] {
	if (words.trim() === '') return [];
	const cuts = [...words.matchAll(SENTENCE_END)].map(({ index, 0: gap }) => [
		index,
		index + gap.length
	]);
	const begins = [0, ...cuts.map(([, next]) => next!)];
	const ends = [...cuts.map(([end]) => end!), words.length];
	const choice = (from: number, to: number, isSentence: boolean): PassageChoice => ({
		text: words.slice(from, to).replaceAll('\n', ' ').trim(),
		isSentence,
		anchor: {
			field: place.field,
			...anchorOf(place.text, { from: place.from + from, to: place.from + to })
		}
	});
	const whole = choice(0, words.length, false);
	if (begins.length === 1) return [whole];
	return [whole, ...begins.map((from, at) => choice(from, ends[at]!, true))];
}
