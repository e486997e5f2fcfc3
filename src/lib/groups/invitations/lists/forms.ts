import * as v from 'valibot';
import { roles } from '../../../accounts/actor.ts';
import { isName, tidyName } from '../../../accounts/rules.ts';
import { INVITATION_DAYS } from '../invitation-rules.ts';

/** What stands beside a list: for what its lines do not say. */
export const listForm = v.object({
	role: v.picklist(roles, 'role-unknown'),
	organisation: v.pipe(
		v.optional(v.string(), ''),
		v.transform(tidyName),
		v.check((name) => name === '' || isName(name), 'organisation-malformed')
	),
	groupId: v.pipe(
		v.optional(v.string(), ''),
		v.union([v.literal(''), v.pipe(v.string(), v.uuid())], 'group-unknown'),
		v.transform((id) => id || null)
	),
	days: v.pipe(
		v.string('days-unknown'),
		v.transform(Number),
		v.picklist(INVITATION_DAYS, 'days-unknown')
	)
});
