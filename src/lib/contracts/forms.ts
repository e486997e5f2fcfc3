import * as v from 'valibot';
import { timeZones } from '../shared/time-zone.ts';
import { normalEmail, readAddress } from '../shared/typed/typed-address.ts';
import { isPlainDay, plainDayOf } from '../shared/typed/typed-day.ts';

/** What is wrong with a field; `refusal-messages.ts` says it in words. */
export type FieldRefusal =
	| 'title-missing'
	| 'title-long'
	| 'territory-missing'
	| 'territory-long'
	| 'text-long'
	| 'date-wrong'
	| 'end-before-start'
	| 'communes-missing'
	| 'themes-missing'
	| 'theme-title-missing'
	| 'theme-title-long'
	| 'name-missing'
	| 'name-long'
	| 'reply-to-malformed'
	| 'zone-unknown'
	| 'other-alphabet';

/** `YYYY-MM-DD`, however it was typed. */
const day = v.pipe(
	v.string('date-wrong'),
	v.transform((typed) => plainDayOf(typed) ?? ''),
	v.check(isPlainDay, 'date-wrong')
);

const named = (missing: FieldRefusal, long: FieldRefusal, most: number) =>
	v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), v.maxLength(most, long));

/** First day and last day, included. */
export const period = v.pipe(
	v.object({ startsOn: day, endsOn: day }),
	v.forward(
		v.partialCheck(
			[['startsOn'], ['endsOn']],
			({ startsOn, endsOn }) => endsOn > startsOn,
			'end-before-start'
		),
		['endsOn']
	)
);

const details = v.object({
	title: named('title-missing', 'title-long', 200),
	territoryName: named('territory-missing', 'territory-long', 120),
	presentation: v.pipe(v.string('text-long'), v.trim(), v.maxLength(4000, 'text-long'))
});

/** What the coordination may change of the contract itself. */
export const contractDetails = v.intersect([
	details,
	period,
	v.object({
		timeZone: v.optional(v.picklist(timeZones, 'zone-unknown')),
		replyTo: v.pipe(
			v.optional(v.string('reply-to-malformed'), ''),
			v.transform(normalEmail),
			v.check((mailbox) => readAddress(mailbox).problem !== 'other-alphabet', 'other-alphabet'),
			v.check((mailbox) => readAddress(mailbox).problem === null, 'reply-to-malformed')
		)
	})
]);
export type ContractDetails = v.InferOutput<typeof contractDetails>;

export const themeDetails = v.object({
	title: named('theme-title-missing', 'theme-title-long', 200),
	summary: v.pipe(v.string('text-long'), v.trim(), v.maxLength(2000, 'text-long'))
});
export type ThemeDetails = v.InferOutput<typeof themeDetails>;

export const districtDetails = v.object({ name: named('name-missing', 'name-long', 120) });

const newContract = v.intersect([
	details,
	period,
	v.object({
		communeCodes: v.pipe(v.array(v.string()), v.minLength(1, 'communes-missing')),
		districts: v.array(named('name-missing', 'name-long', 120)),
		themes: v.pipe(v.array(themeDetails), v.minLength(1, 'themes-missing'))
	})
]);

export type NewContractForm = v.InferOutput<typeof newContract>;

/**
 * What a draft says, or the first refusal of each field. The fields of a list are named with their place:
 * `themes-2` is the third theme.
 */
export function readNewContract(
	draft: unknown
): { ok: true; output: NewContractForm } | { ok: false; refusals: Record<string, string> } {
	const result = v.safeParse(newContract, draft);
	if (result.success) return { ok: true, output: result.output };
	const refusals: Record<string, string> = {};
	for (const issue of result.issues) {
		const path = (issue.path ?? []).map(({ key }) => String(key));
		refusals[path.slice(0, 2).join('-')] ??= issue.message;
	}
	return { ok: false, refusals };
}
