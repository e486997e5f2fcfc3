import { error, json } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { listVersions } from '#lib/documents/queries.server.ts';
import { namesOf } from '#lib/fiches/life/history.server.ts';
import { maySeeNames } from '#lib/fiches/permissions.ts';
import { readFiche } from '#lib/fiches/text/read-fiche.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { fiche, actor } = context;
	const { db } = event.locals;
	const { content, isCut, seq, frozenAt } = await readFiche(db, fiche);
	const versions = await listVersions(db, fiche);
	const names = await namesOf(db, {
		accountIds: versions.map(({ createdBy }) => createdBy),
		names: maySeeNames(actor)
	});
	return json({
		documentId: fiche.documentId,
		number: fiche.number,
		title: fiche.title,
		theme: { slug: fiche.theme.slug, title: fiche.theme.title },
		status: fiche.status,
		statusSince: fiche.statusSince,
		edition: fiche.edition,
		seq,
		frozenAt,
		versions: versions.map(({ number, label, sha256, createdAt, createdBy }) => ({
			number,
			label,
			sha256,
			createdAt,
			createdBy: names.get(createdBy) ?? null
		})),
		/** False: these are only the first words of a text that is too long to be given whole. */
		isWhole: !isCut,
		content
	});
};
