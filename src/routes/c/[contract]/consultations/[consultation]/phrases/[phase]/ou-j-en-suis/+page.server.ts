import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { statementsPlaceOf } from '#http/contexts/statements-place.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { linkOf, visitorOf } from '#http/visitor.server.ts';
import { readStatements } from '#lib/consultations/statements/phase-statements.server.ts';
import { withWords } from '#lib/consultations/statements/queries.server.ts';
import type { PageServerLoad } from './$types';

/** Changing a choice is a plain form, answered by the page of the cards. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const place = await statementsPlaceOf(event);
	if (!place) error(404);
	const { head, cards, counts, standing } = await readStatements(event.locals.db, {
		...place,
		visitor: visitorOf(event)
	});
	const statements = await withWords(event.locals.db, cards);
	return {
		...head,
		statements: statements.map(({ id, number, body, choice }) => ({ id, number, body, choice })),
		counts,
		standing,
		formKey: randomUUID(),
		link: linkOf(event)
	};
};
