import * as v from 'valibot';
import { plainDayOf } from '../../shared/typed/typed-day.ts';
import { groupKinds, joiningModes } from '../kinds.ts';

/** What is wrong with a field of a group; `refusal-messages.ts` says it in words. */
export type GroupFieldRefusal =
	'name-missing' | 'name-long' | 'text-long' | 'choice-missing' | 'date-wrong' | 'end-before-start';

const name = v.pipe(
	v.string('name-missing'),
	v.trim(),
	v.minLength(1, 'name-missing'),
	v.maxLength(120, 'name-long')
);
const purpose = v.pipe(v.string('text-long'), v.trim(), v.maxLength(2000, 'text-long'));

/** An empty field is no date. */
const optionalDay = v.pipe(
	v.string('date-wrong'),
	v.check((typed) => plainDayOf(typed) !== null, 'date-wrong'),
	v.transform((typed) => plainDayOf(typed) || null)
);

export const memberMandate = v.pipe(
	v.object({ mandateStartsOn: optionalDay, mandateEndsOn: optionalDay }),
	v.forward(
		v.partialCheck(
			[['mandateStartsOn'], ['mandateEndsOn']],
			({ mandateStartsOn: first, mandateEndsOn: last }) => !first || !last || last > first,
			'end-before-start'
		),
		['mandateEndsOn']
	)
);

export const groupDetails = v.intersect([
	v.object({ name, purpose, joining: v.picklist(joiningModes, 'choice-missing') }),
	memberMandate
]);
export type GroupDetails = v.InferOutput<typeof groupDetails>;

export const newGroup = v.object({
	kind: v.picklist(groupKinds, 'choice-missing'),
	name,
	purpose,
	/** Empty = the whole contract. */
	themeId: v.pipe(
		v.string('choice-missing'),
		v.transform((id) => id || null)
	),
	joining: v.picklist(joiningModes, 'choice-missing')
});

/** The word that goes with a request to join. */
export const requestMessage = v.object({
	message: v.pipe(v.string('text-long'), v.trim(), v.maxLength(1000, 'text-long'))
});
