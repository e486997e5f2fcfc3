import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { findFicheAccess, listFicheAccess } from '#lib/fiches/writers/document-access.server.ts';
import { fitsFiche } from '#lib/fiches/text/document-shape.ts';
import { refreshFicheSummary } from '#lib/fiches/text/refresh-summary.server.ts';
import { listStandingFicheWriters } from '#lib/fiches/writers/standing-writers.server.ts';

/** Every kind of document that people write live, by the name kept in its row. */
export const kinds: Readonly<Record<string, DocumentKind>> = {
	fiche: {
		findAccess: findFicheAccess,
		listAccess: listFicheAccess,
		listStandingWriters: listStandingFicheWriters,
		fits: fitsFiche,
		onCommitted: refreshFicheSummary
	}
};
