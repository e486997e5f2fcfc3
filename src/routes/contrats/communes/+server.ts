import { json } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { searchPlaces } from '#lib/contracts/places/place-search.ts';
import { getPlaces } from '#lib/contracts/places/places.server.ts';
import type { RequestHandler } from './$types';

const LONGEST_QUESTION = 100;

/** What the search of communes answers while a person types. */
export const GET: RequestHandler = async (event) => {
	requireAccount(event);
	const question = (event.url.searchParams.get('q') ?? '').slice(0, LONGEST_QUESTION);
	return json({ question, ...searchPlaces(await getPlaces(), question) });
};
