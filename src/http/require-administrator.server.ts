import { error, type RequestEvent } from '@sveltejs/kit';
import type { Account } from '#lib/accounts/actor.ts';
import { isAdministrator } from '#lib/installation/queries.server.ts';

/** For pages of those who run the installation; to others they do not exist. Call `requireAccount` first. */
export async function requireAdministrator(
	event: RequestEvent,
	account: Pick<Account, 'id'>,
	may: (who: { isAdministrator: boolean }) => boolean
): Promise<void> {
	if (!may({ isAdministrator: await isAdministrator(event.locals.db, account.id) })) error(404);
}
