import * as v from 'valibot';
import { isFicheStatus, type FicheStatus } from '../workflow.ts';
import { richFields, TITLE_MAX } from '../text/shape.ts';

/** What a person may send about a fiche. The codes of refusal become sentences in `form-messages.ts`. */
export const COMMENT_MAX = 4000;
export const NOTE_MAX = 600;
export const LABEL_MAX = 120;
export const REASON_MAX = 300;
const QUOTE_MAX = 500;

const words = (max: number) =>
	v.pipe(
		v.string('missing'),
		v.transform((text) => text.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()),
		v.maxLength(max, 'too-long')
	);
const someWords = (max: number) => v.pipe(words(max), v.minLength(1, 'missing'));
const id = v.pipe(v.string('missing'), v.uuid('missing'));
const status = v.custom<FicheStatus>(isFicheStatus, 'missing');
/** Base64 of a Yjs relative position. */
const anchor = v.pipe(v.string('missing'), v.base64('missing'), v.maxLength(400, 'too-long'));
const mentions = v.optional(v.pipe(v.array(id), v.maxLength(20, 'too-long')), []);

export const moveForm = v.object({ from: status, to: status, note: words(NOTE_MAX) });
export const versionForm = v.object({ label: someWords(LABEL_MAX) });
export const editionForm = v.object({
	label: someWords(LABEL_MAX),
	edition: v.pipe(v.string('missing'), v.regex(/^\d{1,6}$/, 'missing'), v.transform(Number)),
	from: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'missing'), v.transform(Number)))
});
export const withdrawalForm = v.object({ accountId: id, reason: someWords(REASON_MAX) });
export const grantForm = v.object({ accountId: id });
export const groupForm = v.object({ groupId: id });
export const newFicheForm = v.object({
	title: someWords(TITLE_MAX),
	themeId: id,
	status
});
export const threadForm = v.object({ body: someWords(COMMENT_MAX) });
export const replyForm = v.object({ threadId: id, body: someWords(COMMENT_MAX) });
export const resolveForm = v.object({ threadId: id });
export const withdrawForm = v.object({ commentId: id });

/** What the editor posts as JSON to `/commentaires`. */
export const commentRequest = v.variant('action', [
	v.object({
		action: v.literal('open'),
		field: v.nullable(v.picklist(richFields)),
		start: v.nullable(anchor),
		end: v.nullable(anchor),
		quote: v.optional(words(QUOTE_MAX), ''),
		body: someWords(COMMENT_MAX),
		mentions
	}),
	v.object({ action: v.literal('reply'), threadId: id, body: someWords(COMMENT_MAX), mentions }),
	v.object({ action: v.literal('resolve'), threadId: id }),
	v.object({ action: v.literal('reopen'), threadId: id }),
	v.object({ action: v.literal('withdraw'), commentId: id })
]);
export type CommentRequest = v.InferOutput<typeof commentRequest>;

export type FormRefusal = 'missing' | 'too-long';

/** The first thing to change, field by field. */
export function refusalsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, FormRefusal> {
	const refusals: Record<string, FormRefusal> = {};
	for (const issue of issues) {
		const name = String(issue.path?.[0]?.key ?? '');
		refusals[name] ??= issue.message === 'too-long' ? 'too-long' : 'missing';
	}
	return refusals;
}
