import { error, fail } from '@sveltejs/kit';
import { managedConsultationOf } from '#http/contexts/consultation-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { placeOf } from '#lib/consultations/follow-up/hold-consultation.server.ts';
import { discussionForm, passageForm } from '#lib/consultations/follow-up/forms.ts';
import {
	linkPassage,
	listPassageChoices
} from '#lib/consultations/follow-up/link-passage.server.ts';
import { listFollowUps } from '#lib/consultations/follow-up/list-follow-ups.server.ts';
import { discussionWords } from '#lib/consultations/follow-up/messages.ts';
import { isId } from '#lib/shared/ids.ts';
import { listFicheTitles } from '#lib/fiches/list-fiche-titles.server.ts';
import { openThread } from '#lib/fiches/comments/open-thread.server.ts';
import { linkedFields } from '#lib/fiches/text/passage-choices.ts';
import { findFiche } from '#lib/fiches/board/queries.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Lists and forms: no script is needed. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await managedConsultationOf(event);
	if (!context) error(404);
	const { consultation, contract, state } = context;
	const { db } = event.locals;
	const items = await listFollowUps(db, consultation.id);
	const item = items.find(({ followUpId }) => followUpId === event.params.followUp);
	if (!item) error(404);
	const { searchParams } = event.url;
	const fiches = await listFicheTitles(db, contract.id);
	const number = Number(searchParams.get('fiche'));
	const listed = fiches.some((one) => one.number === number);
	const fiche = listed ? await findFiche(db, { contractId: contract.id, number }) : null;
	const field = linkedFields.find((one) => one === searchParams.get('champ')) ?? 'objectives';
	return {
		consultation: { slug: consultation.slug, title: consultation.title },
		state,
		item,
		fiches,
		fiche: fiche && { number: fiche.number, title: fiche.title },
		field,
		choices: fiche ? await listPassageChoices(db, { documentId: fiche.documentId, field }) : []
	};
};

export const actions: Actions = {
	lier: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await managedConsultationOf(event);
		if (!context) error(404);
		if (!isId(event.params.followUp)) error(404);
		const read = readForm(passageForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusal: Object.values(read.refusals)[0] });
		const { fiche: ficheNumber, ...words } = read.output;
		const place = { ...placeOf(context, accountId), followUpId: event.params.followUp };
		const done = await event.locals.db.transaction((tx) =>
			linkPassage(tx, { ...place, ...words, ficheNumber })
		);
		return typeof done === 'string' ? fail(409, { refusal: done }) : { linked: true };
	},
	porter: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await managedConsultationOf(event);
		if (!context) error(404);
		const { db } = event.locals;
		const read = readForm(discussionForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusal: 'unknown-fiche' });
		const { contract, consultation } = context;
		const items = await listFollowUps(db, consultation.id);
		const item = items.find(({ followUpId }) => followUpId === event.params.followUp);
		const contractId = contract.id;
		const fiche = await findFiche(db, { contractId, number: read.output.fiche });
		if (!item || !fiche) return fail(409, { refusal: 'unknown-fiche' });
		const home = `${event.url.origin}/c/${contract.slug}`;
		const body = discussionWords({
			...{ idea: item.title, count: item.sources, title: consultation.title },
			url: `${home}/consultations/${consultation.slug}/resultats`
		});
		const url = `${home}/fiches/${fiche.number}/discussion`;
		const words = { accountId, body, mentions: [], url, anchor: null, quote: '' };
		const done = await db.transaction((tx) =>
			openThread(tx, { contractId, ficheId: fiche.id, ...words })
		);
		return typeof done === 'string'
			? fail(409, { refusal: done })
			: { discussion: { number: fiche.number, threadId: done.threadId } };
	}
};
