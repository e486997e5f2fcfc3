import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import type { Account } from '#lib/accounts/actor.ts';
import { mayEditContract } from '#lib/contracts/permissions.ts';

/** The contract of a page that this person may change in the way that `may` says. */
export async function getEditedContract(event: RequestEvent, may = mayEditContract) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!may(context.actor)) error(403);
	return context.contract;
}

type Where = { contractId: string; actorId: string };
type Refused = { refusals: Record<string, string>; typed: Record<string, string> };

const REFUSED = [
	'territory-empty',
	'theme-in-use',
	'theme-last',
	'theme-unknown',
	'renewal-too-early',
	'renewal-not-last'
];

/**
 * One action of the page: nothing when it is done, the code of a refusal, or the refusals of a form. Done, the person
 * comes back to the section (named as its anchor), which says so.
 */
export async function editContract(
	event: RequestEvent,
	{ account, section, may }: { account: Account; section: string; may?: typeof mayEditContract },
	deed: (where: Where, form: FormData) => Promise<unknown>
) {
	const contract = await getEditedContract(event, may);
	const where = { contractId: contract.id, actorId: account.id };
	const answer = await deed(where, await event.request.formData());
	if (isRefused(answer)) return fail(400, { section, ...answer });
	if (typeof answer === 'string' && REFUSED.includes(answer)) {
		return fail(409, { section, refusal: answer });
	}
	redirect(303, `${event.url.pathname}?fait=${section}#${section}`);
}

function isRefused(answer: unknown): answer is Refused {
	return typeof answer === 'object' && answer !== null && 'refusals' in answer;
}
