import * as Y from 'yjs';
import type { Anchor } from './anchors.ts';
import { isRichField, richFields, type FieldKey } from './shape.ts';

/** The fields whose words something may be linked to: those that are read as sentences. */
export const linkedFields = ['strategicObjective', 'audience', ...richFields] as const;
export type LinkedField = (typeof linkedFields)[number];

/** Words that may be pointed at: a whole paragraph, or one of its sentences. */
export type PassageChoice = { text: string; isSentence: boolean; anchor: Anchor };

/** The paragraphs of a field as they read today, each followed by its sentences when it has several. */
export function passageChoicesOf(doc: Y.Doc, field: LinkedField): PassageChoice[] {
	const texts = isRichField(field) ? textsIn(doc.getXmlFragment(field)) : [doc.getText(field)];
	return texts.flatMap((text) => choicesIn(text, field));
}

function textsIn(parent: Y.XmlFragment | Y.XmlElement): Y.Text[] {
	return parent.toArray().flatMap((child) => {
		if (child instanceof Y.XmlText) return [child as Y.Text];
		return child instanceof Y.XmlElement ? textsIn(child) : [];
	});
}

/** A full stop, a question or exclamation mark, then a space and a capital: good enough to point at words. */
const SENTENCE_END = /(?<=[.!?…»])\s+(?=[«“"(\p{Lu}\d])/gu;

function choicesIn(text: Y.Text, field: FieldKey): PassageChoice[] {
	const delta = text.toDelta() as { insert?: unknown }[];
	const words = delta.map(({ insert }) => (typeof insert === 'string' ? insert : ' ')).join('');
	if (words.trim() === '') return [];
	const cuts = [...words.matchAll(SENTENCE_END)].map(({ index, 0: gap }) => [
		index,
		index + gap.length
	]);
	const begins = [0, ...cuts.map(([, next]) => next!)];
	const ends = [...cuts.map(([end]) => end!), words.length];
	const whole = choiceAt(text, field, { from: 0, to: words.length, words, isSentence: false });
	if (begins.length === 1) return [whole];
	const sentences = begins.map((from, at) =>
		choiceAt(text, field, { from, to: ends[at]!, words, isSentence: true })
	);
	return [whole, ...sentences];
}

type At = { from: number; to: number; words: string; isSentence: boolean };

/** The start holds on to the first letter, the end to the last: what is written before or after stays outside. */
function choiceAt(
	text: Y.Text,
	field: FieldKey,
	{ from, to, words, isSentence }: At
): PassageChoice {
	const position = (index: number, side: number) =>
		Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side));
	const anchor = { field, start: position(from, 0), end: position(to, -1) };
	return { text: words.slice(from, to).trim(), isSentence, anchor };
}
