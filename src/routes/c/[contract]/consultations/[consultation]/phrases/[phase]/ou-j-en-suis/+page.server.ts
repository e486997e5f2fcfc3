import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { linkOf } from '#lib/consultations/taking-part/own-participation.server.ts';
import {
	findStatementsPlace,
	readStatements
} from '#lib/consultations/statements/phase-statements.server.ts';
import type { PageServerLoad } from './$types';

/** Changing a choice is a plain form, answered by the page of the cards. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const place = await findStatementsPlace(event);
	if (!place) error(404);
	const { head, statements, counts, standing } = await readStatements(event, place);
	return {
		...head,
		statements: statements.map(({ id, number, body, choice }) => ({ id, number, body, choice })),
		counts,
		standing,
		formKey: randomUUID(),
		link: linkOf(event)
	};
};
