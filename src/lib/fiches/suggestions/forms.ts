import * as v from 'valibot';
import { INDENT_MAX, lineKinds } from '../../documents/rich/lines.ts';
import { richFields } from '../text/shape.ts';

/** What a person may send about proposed changes. */
export const REASON_MAX = 600;
/** Words that one change may bring or take out. */
export const WORDS_MAX = 10_000;
/** Lines that one change may bring. */
const LINES_MAX = 500;
/** Changes sent together. */
export const CHANGES_MAX = 50;
/** Characters of the JSON of one sending. */
export const REQUEST_MAX = 65_536;

const words = (max: number) =>
	v.pipe(
		v.string('missing'),
		// Half of a letter of two units would be kept as something else.
		v.transform((text) => text.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed()),
		v.maxLength(max, 'too-long')
	);
const trimmed = (max: number) =>
	v.pipe(
		words(max),
		v.transform((text) => text.trim())
	);
const id = v.pipe(v.string('missing'), v.uuid('missing'));
const ids = v.pipe(v.array(id), v.minLength(1, 'missing'), v.maxLength(200, 'too-long'));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const letters = v.tuple([whole, whole, v.pipe(whole, v.minValue(1), v.maxValue(WORDS_MAX))]);

const style = v.object({
	kind: v.picklist(lineKinds),
	indent: v.pipe(whole, v.maxValue(INDENT_MAX)),
	quoted: v.boolean()
});

const change = v.object({
	at: v.pipe(v.string(), v.base64(), v.maxLength(400)),
	removes: v.pipe(v.array(letters), v.maxLength(2_000, 'too-long')),
	words: words(WORDS_MAX),
	ends: v.pipe(v.array(style), v.maxLength(LINES_MAX, 'too-long'))
});
export type ChangeAsked = v.InferOutput<typeof change>;

/** What the editor posts as JSON to `/propositions`, and what its page asks through forms. */
export const suggestionRequest = v.variant('action', [
	v.object({
		action: v.literal('propose'),
		/** Given by who sends: what is sent twice, because an answer was lost, is kept once. */
		batchId: id,
		field: v.picklist(richFields),
		reason: trimmed(REASON_MAX),
		changes: v.pipe(
			v.array(change),
			v.minLength(1, 'missing'),
			v.maxLength(CHANGES_MAX, 'too-long')
		)
	}),
	v.object({ action: v.literal('accept'), ids }),
	v.object({ action: v.literal('refuse'), ids, note: trimmed(REASON_MAX) }),
	v.object({ action: v.literal('withdraw'), ids }),
	v.object({
		action: v.literal('ask-consent'),
		id,
		groupId: id,
		days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(14))
	}),
	v.object({
		action: v.literal('answer-consent'),
		id,
		objects: v.boolean(),
		reason: trimmed(REASON_MAX)
	})
]);
export type SuggestionRequest = v.InferOutput<typeof suggestionRequest>;

/** The forms of its page: the same, as text. */
export const decisionForm = v.object({
	ids: v.pipe(
		v.string('missing'),
		v.transform((text) => text.split(' ')),
		ids
	),
	note: v.optional(trimmed(REASON_MAX), '')
});
export const consentForm = v.object({
	id,
	groupId: id,
	days: v.pipe(v.picklist(['1', '3', '7', '14'], 'missing'), v.transform(Number))
});
export const answerForm = v.object({
	id,
	says: v.picklist(['consent', 'object'], 'missing'),
	reason: trimmed(REASON_MAX)
});
