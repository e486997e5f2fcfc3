import * as v from 'valibot';
import { roles } from '../../accounts/actor.ts';
import { isName, tidyName } from '../../accounts/rules.ts';
import { readAddress } from '../../shared/typed/typed-address.ts';
import { isId } from '../../shared/ids.ts';
import { addressesOf, INVITATION_DAYS, INVITATIONS_AT_ONCE } from './invitation-rules.ts';

const isOurAlphabet = (address: string) => readAddress(address).problem !== 'other-alphabet';
const isWhole = (address: string) => readAddress(address).problem === null;

const optionalText = v.optional(v.string(), '');

/** What somebody who invites may send. No address: a link to hand over. */
export const invitationForm = v.pipe(
	v.object({
		addresses: v.pipe(
			optionalText,
			v.maxLength(20_000, 'addresses-too-many'),
			v.transform(addressesOf),
			v.maxLength(INVITATIONS_AT_ONCE, 'addresses-too-many'),
			v.check((addresses) => addresses.every(isOurAlphabet), 'addresses-other-alphabet'),
			v.check((addresses) => addresses.every(isWhole), 'addresses-malformed')
		),
		role: v.picklist(roles, 'role-unknown'),
		organisation: v.pipe(
			optionalText,
			v.transform(tidyName),
			v.check((name) => name === '' || isName(name), 'organisation-malformed')
		),
		groupId: v.pipe(
			optionalText,
			v.check((id) => id === '' || isId(id), 'group-unknown'),
			v.transform((id) => id || null)
		),
		landingPath: v.pipe(optionalText, v.maxLength(200, 'landing-elsewhere')),
		days: v.pipe(
			v.string('days-unknown'),
			v.transform(Number),
			v.picklist(INVITATION_DAYS, 'days-unknown')
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

/** The name of somebody who accepts by mail and has no account. */
export const acceptForm = v.object({
	displayName: v.pipe(optionalText, v.maxLength(1000, 'name-malformed'), v.transform(tidyName)),
	as: v.optional(v.picklist(['me', 'mailbox'] as const), 'mailbox')
});

export const revokeForm = v.object({ id: v.pipe(v.string(), v.uuid('invitation-gone')) });
