import { error } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { listAuthors, listHistory } from '#lib/fiches/life/history.server.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import { maySeeNames } from '#lib/fiches/permissions.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { actor, fiche } = context;
	const { db } = event.locals;
	const names = maySeeNames(actor);
	return {
		...headOf(context),
		entries: await listHistory(db, { ficheId: fiche.id, documentId: fiche.documentId, names }),
		authors: await listAuthors(db, { documentId: fiche.documentId, names }),
		names
	};
};
