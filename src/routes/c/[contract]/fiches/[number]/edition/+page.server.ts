import { error, fail, redirect } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import {
	listLinkedPassages,
	moveLinkedPassage
} from '#lib/consultations/follow-up/linked-passages.server.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { listVersions } from '#lib/documents/queries.server.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import { editionForm } from '#lib/fiches/comments/forms.ts';
import { beginPreparedEdition } from '#lib/fiches/editions/begin-prepared-edition.server.ts';
import { mayBeginEdition } from '#lib/fiches/permissions.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	if (!mayBeginEdition(context.actor)) error(403);
	const asked = event.url.searchParams.get('version');
	if (asked === null) return { ...headOf(context), from: null };
	const { documentId } = context.fiche;
	const from = (await listVersions(event.locals.db, { documentId })).find(
		({ number }) => String(number) === asked
	);
	if (!from) error(404);
	return { ...headOf(context), from: { number: from.number, label: from.label } };
};

export const actions: Actions = {
	default: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await ficheContextOf(event);
		if (!context) error(404);
		// Before what is long. The transaction asks again.
		if (!mayBeginEdition(context.actor)) return fail(409, { refusal: 'not-allowed' as const });
		const read = readForm(editionForm, await event.request.formData());
		if (!read.ok) return fail(400, read);
		const { contract, fiche } = context;
		const begun = await beginPreparedEdition(event.locals.db, {
			...{ contractId: contract.id, ficheId: fiche.id, accountId, ...read.output },
			listHeld: async (within, of) => ({
				passages: await listLinkedPassages(within, of),
				keep: (id, anchors) => moveLinkedPassage(within, { id, ...anchors })
			})
		});
		if (typeof begun === 'string') return fail(409, { refusal: begun, typed: { ...read.output } });
		announceAccessChange();
		redirect(303, `/c/${contract.slug}/fiches/${fiche.number}/versions`);
	}
};
