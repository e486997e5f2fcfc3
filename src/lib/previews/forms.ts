import * as v from 'valibot';
import { isId } from '../shared/ids.ts';
import { textOf } from '../shared/typed-form.ts';
import { NOTE_MAX, PREVIEW_DAYS } from './rules.ts';

export const previewForm = v.object({
	note: v.pipe(
		v.optional(v.string(), ''),
		v.transform((note) => textOf(note).replace(/\s+/g, ' ')),
		v.maxLength(NOTE_MAX, 'note-too-long')
	),
	days: v.pipe(
		v.string('days-unknown'),
		v.transform(Number),
		v.picklist(PREVIEW_DAYS, 'days-unknown')
	)
});

export const endForm = v.object({
	id: v.pipe(
		v.string(),
		v.check((id) => isId(id), 'preview-gone')
	)
});
