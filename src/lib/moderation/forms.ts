import * as v from 'valibot';
import { REASON_MAX } from '../moderated/reasons.ts';
import { outcomes } from './rules.ts';
import { textKeyFrom } from './text-kinds.ts';

export const WORDS_MAX = 1000;

const words = (max: number) =>
	v.pipe(
		v.optional(v.string('missing'), ''),
		v.transform((text) => text.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()),
		v.maxLength(max, 'too-long')
	);
const id = v.pipe(v.string('missing'), v.uuid('missing'));

/**
 * Which text, and what its reader had before their eyes, in one value, so that a tick says it all:
 * `kind:id:<hash of the words>:<last decision, or nothing>`.
 */
export function ticketFrom(written: string) {
	const [kind, textId, read, decisionId, ...more] = written.split(':');
	const key = textKeyFrom(`${kind}:${textId}`);
	if (!key || !read || more.length > 0) return null;
	return { ...key, read: { words: read, decisionId: decisionId || null } };
}

const ticket = v.pipe(
	v.string('missing'),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const read = ticketFrom(dataset.value);
		if (read) return read;
		addIssue({ message: 'missing' });
		return NEVER;
	})
);

export const decisionForm = v.object({
	text: ticket,
	outcome: v.picklist(outcomes, 'missing'),
	reason: v.pipe(
		v.optional(v.pipe(v.string('reason-missing'), v.maxLength(REASON_MAX, 'reason-missing')), ''),
		v.transform((reason) => reason || null)
	),
	words: words(WORDS_MAX)
});

export const reportForm = v.object({
	/** One of those that were offered: `reasonsFor`. */
	reason: v.pipe(
		v.string('missing'),
		v.minLength(1, 'missing'),
		v.maxLength(REASON_MAX, 'missing')
	),
	words: words(WORDS_MAX)
});

export const secondLookForm = v.object({
	decision: id,
	/** The secret of the private link, when it is what opens the page. */
	link: v.pipe(v.optional(v.string(), ''), v.regex(/^[\w-]{0,100}$/, 'missing')),
	words: v.pipe(words(WORDS_MAX), v.minLength(1, 'missing'))
});
