import * as v from 'valibot';
import { roles } from '../../accounts/actor.ts';
import { isName, tidyName } from '../../accounts/rules.ts';
import { cleanText } from '../../shared/typed-form.ts';
import { givenRoles, REASON_MAX_CHARACTERS } from './people-rules.ts';

/** Why something ends, as the person will read it; empty for what one gives back oneself. */
export const reasonForm = v.object({
	reason: v.pipe(
		v.optional(v.string(), ''),
		v.transform(cleanText),
		v.maxLength(REASON_MAX_CHARACTERS, 'reason-long')
	)
});

export const endRoleForm = v.object({
	...reasonForm.entries,
	role: v.picklist(roles, 'role-unknown')
});

export const giveRoleForm = v.pipe(
	v.object({
		role: v.picklist(givenRoles, 'role-unknown'),
		organisation: v.pipe(
			v.optional(v.string(), ''),
			v.transform(tidyName),
			v.check((name) => name === '' || isName(name), 'organisation-malformed')
		)
	}),
	v.forward(
		v.partialCheck(
			[['role'], ['organisation']],
			({ role, organisation }) => role !== 'partner' || organisation !== '',
			'organisation-missing'
		),
		['organisation']
	)
);
