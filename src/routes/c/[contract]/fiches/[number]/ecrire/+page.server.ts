import { error } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { findFramework } from '#lib/contracts/themes/frameworks.ts';
import { percentIfNearlyFull } from '#lib/documents/caps.ts';
import { getSize, listFormerDocuments } from '#lib/documents/queries.server.ts';
import { getTerritory } from '#lib/contracts/queries.server.ts';
import {
	mayBeginEdition,
	mayComment,
	mayCreateVersion,
	maySuggest,
	mayWriteFiche
} from '#lib/fiches/permissions.ts';
import { base64Of } from '#lib/shared/bytes.ts';
import { serverKeys } from '#lib/votes/box/server-keys.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, displayName } = requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { contract, actor, fiche, standing } = context;
	const { db } = event.locals;
	const { communes } = await getTerritory(db, contract.id);
	const { documentId, number, status, theme, title } = fiche;
	return {
		me: { id, displayName },
		deviceKey: base64Of(serverKeys().macOf(`device/${id}`)),
		fiche: { documentId, number, status, theme, title },
		formerDocumentIds: await listFormerDocuments(db, { documentId }),
		nearlyFull: percentIfNearlyFull(await getSize(db, { documentId })),
		address: `/c/${contract.slug}/fiches/${number}`,
		options: {
			communes: communes.map(({ code, name }) => ({ key: code, label: name })),
			orientations: (findFramework(contract.frameworkKey)?.orientations ?? []).map(
				({ key, title: label }) => ({ key, label })
			)
		},
		may: {
			write: mayWriteFiche(actor, standing),
			comment: mayComment(actor),
			suggest: maySuggest(actor, standing),
			createVersion: mayCreateVersion(actor, standing),
			beginEdition: mayBeginEdition(actor)
		}
	};
};
