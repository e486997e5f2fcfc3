import * as v from 'valibot';
import { isPlainDay, plainDayOf } from '../../shared/typed/typed-day.ts';
import { entryChannels } from '../kinds.ts';
import { PLACE_MAX, SENT_AT_ONCE } from './rules.ts';

const id = v.pipe(
	v.string('missing'),
	v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'missing')
);

/** Where, when and how answers were collected. */
export const batchForm = v.object({
	id,
	channel: v.picklist(entryChannels, 'missing'),
	place: v.pipe(
		v.optional(v.string('missing'), ''),
		v.transform((text) => text.replace(/[\u0000-\u001f]|\p{Cs}/gu, ' ').trim()),
		v.minLength(1, 'missing'),
		v.maxLength(PLACE_MAX, 'too-long')
	),
	heldOn: v.pipe(
		v.string('missing'),
		v.nonEmpty('missing'),
		v.transform((typed) => plainDayOf(typed) ?? ''),
		v.check(isPlainDay, 'not-a-date')
	)
});
export type Batch = v.InferOutput<typeof batchForm>;

const revision = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const typed = v.record(
	v.pipe(v.string(), v.maxLength(200)),
	v.pipe(v.array(v.string()), v.maxLength(60))
);

/** What a device sends when the network is back. */
export const sendingForm = v.object({
	/** The account that typed: forms never leave under the name of somebody else. */
	accountId: id,
	batch: batchForm,
	entries: v.pipe(
		v.array(v.object({ entryKey: id, revision, phaseId: id, typed })),
		v.minLength(1),
		v.maxLength(SENT_AT_ONCE)
	)
});
export type Sending = v.InferOutput<typeof sendingForm>;
