import * as v from 'valibot';
import { numberOf } from '../../shared/typed/typed-number.ts';
import { contributionKinds } from './contribution-kinds.ts';
import * as limits from './limits.ts';

const words = (max: number) =>
	v.pipe(
		v.optional(v.string('missing'), ''),
		v.transform((text) => text.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()),
		v.maxLength(max, 'too-long')
	);
const line = (max: number) =>
	v.pipe(
		words(max),
		v.transform((text) => text.replace(/\s+/g, ' '))
	);
const id = v.pipe(v.string('missing'), v.uuid('missing'));
const idOrNone = v.pipe(
	v.optional(v.union([v.literal(''), id], 'missing'), ''),
	v.transform((text) => text || null)
);
/** 0 to 1 each way; anything else is no point. */
const share = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => (/^(0(\.\d+)?|1(\.0+)?)$/.test(text) ? Number(text) : null))
);

const content = {
	title: v.pipe(line(limits.TITLE_MAX), v.minLength(1, 'missing')),
	body: v.pipe(words(limits.BODY_MAX), v.minLength(1, 'missing')),
	kind: v.picklist(contributionKinds, 'missing'),
	categoryId: idOrNone,
	communeCode: v.pipe(
		words(5),
		v.transform((text) => text || null)
	),
	placeWords: line(limits.PLACE_MAX),
	planX: share,
	planY: share,
	alternative: line(limits.ALTERNATIVE_MAX),
	name: line(limits.NAME_MAX)
};

export const contributionForm = v.object({ ...content, formKey: id });
export const contributionEditForm = v.object({
	...content,
	removePhoto: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value === 'oui')
	),
	revision: v.pipe(v.string('missing'), v.regex(/^\d{1,9}$/, 'missing'), v.transform(Number))
});
/** What a person says in a contribution, whether it is new or corrected. */
export type ContributionContent = Omit<v.InferOutput<typeof contributionForm>, 'formKey' | 'name'>;

export const supportForm = v.object({ wanted: v.picklist(['oui', 'non'], 'missing'), formKey: id });
export const argumentForm = v.object({
	side: v.picklist(['pour', 'contre'], 'missing'),
	body: v.pipe(words(limits.ARGUMENT_MAX), v.minLength(1, 'missing')),
	name: line(limits.NAME_MAX),
	formKey: id
});
export const withdrawArgumentForm = v.object({ id });

export const categoryForm = v.object({
	title: v.pipe(line(limits.CATEGORY_MAX), v.minLength(1, 'missing'))
});
export const editCategoryForm = v.object({
	id,
	title: v.pipe(line(limits.CATEGORY_MAX), v.minLength(1, 'missing'))
});
export const removeCategoryForm = v.object({ id });
export const planForm = v.object({
	caption: v.pipe(line(limits.CAPTION_MAX), v.minLength(1, 'missing'))
});
const NUMBERS = { min: 1, max: 9_999_999 };
const asNumber = v.transform((typed: string) => numberOf(typed, NUMBERS) ?? 0);
const number = v.pipe(v.string('missing'), asNumber, v.minValue(1, 'missing'));
export const mergeForm = v.object({ main: number });
export const separateForm = v.object({ number });
/** « 12 », or « 12. Un titre » as the list of fiches gives it. */
const fiche = v.pipe(
	v.string('missing'),
	v.transform((typed) => typed.replace(/\.(?!\d{3})[^]*$/, '')),
	asNumber,
	v.minValue(1, 'missing')
);
export const carryForm = v.object({ number, fiche });
