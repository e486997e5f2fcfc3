import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Account, Actor } from '#lib/accounts/actor.ts';
import { findContractContext } from '#lib/groups/contract-context.server.ts';
import { findGroup, type Group } from '#lib/groups/queries.server.ts';

export async function getGroupPlace(event: RequestEvent) {
	const context = await findContractContext(event);
	if (!context) error(404);
	const group = await findGroup(event.locals.db, {
		contractId: context.contract.id,
		slug: event.params.group ?? ''
	});
	if (!group) error(404);
	return { ...context, group };
}

type Deed = {
	form: FormData;
	/** What every write on this group is told. */
	where: { contractId: string; groupId: string; actorId: string };
	/** Full address of the page, for mails. */
	url: string;
};

const DONE = ['created', 'recorded', 'closed'];

/**
 * One action of the group's page: the code of what happened, or the refusals of a form. Done, the person comes back
 * to the page, which says `said`.
 */
export async function doInGroup(
	event: RequestEvent,
	account: Account,
	{ may, said }: { may: (actor: Actor, group: Group) => boolean; said: string },
	deed: (deed: Deed) => Promise<string | { refusals: Record<string, string>; typed: object }>
) {
	const { contract, actor, group } = await getGroupPlace(event);
	if (!may(actor, group)) error(403);
	const answer = await deed({
		form: await event.request.formData(),
		where: { contractId: contract.id, groupId: group.id, actorId: account.id },
		url: new URL(event.url.pathname, event.url.origin).href
	});
	if (typeof answer !== 'string') return fail(400, answer);
	if (!DONE.includes(answer)) return fail(409, { refusal: answer });
	redirect(303, `${event.url.pathname}?fait=${said}`);
}
