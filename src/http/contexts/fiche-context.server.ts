import type { RequestEvent } from '@sveltejs/kit';
import {
	findFicheContext,
	numberOf,
	type FicheContext
} from '#lib/fiches/board/fiche-context.server.ts';
import { asItStands, askedOf } from './contract-context.server.ts';

/** What every page and action under `/c/[contract]/fiches/[number]` begins with, after its `require…`. Null: the route answers 404. */
export async function ficheContextOf(event: RequestEvent): Promise<FicheContext | null> {
	const number = numberOf(event.params.number);
	return asItStands(event, await findFicheContext(event.locals.db, { ...askedOf(event), number }));
}
