import { requireAccount } from '#http/require.server.ts';
import { peopleFilterOf } from '#lib/groups/people/people-rules.ts';
import { listPeopleOf } from '#lib/groups/people/people-queries.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';
import { getPeoplePlace } from './people-place.server.ts';

/** A list with a search: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract } = await getPeoplePlace(event);
	const { searchParams } = event.url;
	const question = searchOf(searchParams.get('q'));
	const filter = peopleFilterOf(searchParams.get('role'));
	const page = pageNumberOf(searchParams.get('page'));
	const { people, ...list } = await listPeopleOf(event.locals.db, {
		...{ contractId: contract.id, question, filter, page }
	});
	return { question, filter, list: { ...list, lines: people } };
};
