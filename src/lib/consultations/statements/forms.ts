import * as v from 'valibot';
import { choices } from './choices.ts';
import { STATEMENT_MAX } from './limits.ts';

const id = v.pipe(v.string('missing'), v.uuid('missing'));
const sentence = v.pipe(
	v.optional(v.string('missing'), ''),
	v.transform((text) => text.replaceAll('\0', '').replace(/\s+/g, ' ').trim()),
	v.minLength(1, 'missing'),
	v.maxLength(STATEMENT_MAX, 'too-long')
);

export const choiceForm = v.object({
	statement: id,
	choice: v.picklist(choices, 'missing'),
	formKey: id
});
export const proposalForm = v.object({ body: sentence, formKey: id });
export const newStatementForm = v.object({ body: sentence, formKey: id });
export const editStatementForm = v.object({ id, body: sentence });
export const removeStatementForm = v.object({ id });
export const withdrawStatementForm = v.object({ id, place: v.optional(v.string(), '') });
