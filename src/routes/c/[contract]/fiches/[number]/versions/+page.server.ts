import { error, fail } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount, requirePublic } from '#http/require.server.ts';
import { prepareVersion } from '#lib/documents/create-version.server.ts';
import { listVersions } from '#lib/documents/queries.server.ts';
import { versionForm } from '#lib/fiches/comments/forms.ts';
import { namesOf } from '#lib/fiches/life/history.server.ts';
import { nameVersion } from '#lib/fiches/versions/name-version.server.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import { mayBeginEdition, mayCreateVersion, maySeeNames } from '#lib/fiches/permissions.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { actor, fiche, standing } = context;
	const { db } = event.locals;
	const versions = await listVersions(db, fiche);
	const names = await namesOf(db, {
		accountIds: versions.map(({ createdBy }) => createdBy),
		names: maySeeNames(actor)
	});
	return {
		...headOf(context),
		versions: versions
			.map(({ number, label, createdAt, createdBy, sha256 }) => ({
				number,
				label,
				createdAt,
				sha256,
				by: names.get(createdBy) ?? null
			}))
			.reverse(),
		mayCreate: mayCreateVersion(actor, standing),
		mayBeginEdition: mayBeginEdition(actor)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await ficheContextOf(event);
		if (!context) error(404);
		const read = readForm(versionForm, await event.request.formData());
		if (!read.ok) return fail(400, read);
		const place = { contractId: context.contract.id, ficheId: context.fiche.id, accountId };
		const { db } = event.locals;
		const { documentId } = context.fiche;
		const mayName = mayCreateVersion(context.actor, context.standing);
		const preparedSeq = mayName ? await prepareVersion(db, { documentId }) : null;
		const named = await db.transaction((tx) =>
			nameVersion(tx, { ...place, ...read.output, preparedSeq })
		);
		if (typeof named === 'string') return fail(409, { refusal: named, typed: { ...read.output } });
		return { named: named.number };
	}
};
