import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import type { Actor } from '#lib/accounts/actor.ts';
import type { Db } from '#lib/database/database.server.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { findGroup, type Group } from '#lib/groups/queries.server.ts';

export async function getGroupPlace(event: RequestEvent) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	const group = await findGroup(event.locals.db, {
		contractId: context.contract.id,
		slug: event.params.group ?? ''
	});
	if (!group) error(404);
	return { ...context, group };
}

type Words = {
	form: FormData;
	/** What every write on this group is told. */
	where: { contractId: string; groupId: string; actorId: string };
	group: { id: string; name: string };
	/** Full address of the page, for mails. */
	url: string;
};

/** One thing that may be done on the page of a group. */
export type GroupDeed = {
	may: (actor: Actor, group: Group) => boolean;
	/** What the page says once it is done. */
	said: 'rejoint' | 'demande' | 'quitte' | 'enregistre' | 'termine';
	/** What the page is told of it, in its address. */
	about?: (form: FormData) => Record<string, string>;
	/** Somebody may lose a right to write by it: open connections look again. */
	changesAccess?: boolean;
	/** The code of what happened, or the refusals of a form. */
	run: (
		db: Db,
		words: Words
	) => Promise<string | { refusals: Record<string, string>; typed: object }>;
};

const DONE = ['created', 'recorded', 'closed'];

/** Does it for whoever asks and may; done, the person comes back to the page, which says so. */
export async function doInGroup(
	event: RequestEvent,
	{ may, said, about, changesAccess = false, run }: GroupDeed
) {
	const { id: actorId } = requireAccount(event);
	const { contract, actor, group } = await getGroupPlace(event);
	if (!may(actor, group)) error(403);
	const form = await event.request.formData();
	const answer = await run(event.locals.db, {
		form,
		where: { contractId: contract.id, groupId: group.id, actorId },
		group,
		url: new URL(event.url.pathname, event.url.origin).href
	});
	if (typeof answer !== 'string') return fail(400, answer);
	if (!DONE.includes(answer)) return fail(409, { refusal: answer });
	if (changesAccess) announceAccessChange();
	const back = new URLSearchParams({ fait: said, ...about?.(form) });
	for (const key of ['q', 'page']) {
		const value = event.url.searchParams.get(key);
		if (value) back.set(key, value);
	}
	redirect(303, `${event.url.pathname}?${back}`);
}
