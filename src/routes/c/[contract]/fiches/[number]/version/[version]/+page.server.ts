import { error } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { getHead } from '#lib/documents/queries.server.ts';
import { listContractOptions } from '#lib/fiches/text/contract-options.server.ts';
import { numberOf } from '#lib/fiches/board/fiche-context.server.ts';
import { namesOf } from '#lib/fiches/life/history.server.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import { mayBeginEdition, maySeeNames } from '#lib/fiches/permissions.ts';
import { readVersion } from '#lib/fiches/text/read-fiche.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await ficheContextOf(event);
	const number = numberOf(event.params.version);
	if (!context || number === null) error(404);
	const { actor, contract, fiche } = context;
	const { db } = event.locals;
	const version = await readVersion(db, { documentId: fiche.documentId, number });
	if (!version) error(404);
	const { line, content, isCut } = version;
	const names = await namesOf(db, { accountIds: [line.createdBy], names: maySeeNames(actor) });
	return {
		...headOf(context),
		version: { number: line.number, label: line.label, sha256: line.sha256, at: line.createdAt },
		by: names.get(line.createdBy) ?? null,
		content,
		isCut,
		options: await listContractOptions(db, contract),
		isCurrent: (await getHead(db, fiche)).seq === line.uptoSeq,
		mayBeginEdition: mayBeginEdition(actor)
	};
};
