import { requireAdministrator } from '#http/require-administrator.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { countContracts } from '#lib/contracts/queries.server.ts';
import { countAwaiting } from '#lib/contracts/standing/overseen-contracts.server.ts';
import { maySeeState } from '#lib/installation/permissions.ts';
import { findState } from '#lib/installation/state/find-state.server.ts';
import { getServices } from '#server/services.ts';
import { whatIsMissing } from '#server/what-is-missing.js';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { id } = requireAccount(event);
	const { db } = event.locals;
	await requireAdministrator(event, { id }, maySeeState);
	const { configuration } = getServices();
	return {
		...(await findState(db)),
		contracts: await countContracts(db),
		awaiting: await countAwaiting(db),
		missing: whatIsMissing(configuration),
		isEmbedded: configuration.databaseUrl === null,
		origin: configuration.origin
	};
};
