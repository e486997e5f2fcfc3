import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { managedConsultationOf } from '#http/contexts/consultation-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { placeOf } from '#lib/consultations/follow-up/hold-consultation.server.ts';
import { editIdea, type IdeaChange } from '#lib/consultations/follow-up/edit-idea.server.ts';
import { ideaForm, removeForm, sourceForm } from '#lib/consultations/follow-up/forms.ts';
import { groupSources } from '#lib/consultations/follow-up/group-sources.server.ts';
import { listIdeas } from '#lib/consultations/follow-up/list-ideas.server.ts';
import { listSources } from '#lib/consultations/follow-up/list-sources.server.ts';
import { sourceFilterFrom } from '#lib/consultations/follow-up/source-filter.ts';
import { IDEA_TITLE_MAX, sourceFrom } from '#lib/consultations/follow-up/sources.ts';
import { isId } from '#lib/shared/ids.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Boxes to tick and forms to send: no script is needed. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await managedConsultationOf(event);
	if (!context) error(404);
	const { consultation, state } = context;
	const { db } = event.locals;
	const filter = sourceFilterFrom(event.url.searchParams);
	return {
		consultation: { slug: consultation.slug, title: consultation.title },
		state,
		filter,
		ideas: await listIdeas(db, consultation.id),
		list: await listSources(db, { consultationId: consultation.id, filter })
	};
};

async function change(event: RequestEvent, ideaId: string, wanted: IdeaChange) {
	const { id: accountId } = requireAccount(event);
	const context = await managedOf(event);
	const place = placeOf(context, accountId);
	const done = await event.locals.db.transaction((tx) =>
		editIdea(tx, { ...place, ideaId, change: wanted })
	);
	return typeof done === 'string' ? fail(409, { refusal: done }) : { saved: true };
}

/** Asked before the form is read: who may not is told so, whatever they sent. */
async function managedOf(event: RequestEvent) {
	const context = await managedConsultationOf(event);
	if (!context) error(404);
	return context;
}

export const actions: Actions = {
	regrouper: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await managedConsultationOf(event);
		if (!context) error(404);
		const form = await event.request.formData();
		const sources = form.getAll('source').flatMap((value) => sourceFrom(value) ?? []);
		const title = String(form.get('title') ?? '').trim();
		const ideaId = String(form.get('ideaId') ?? '');
		const typed = { title, ideaId, ticked: form.getAll('source').map(String) };
		if (title.length > IDEA_TITLE_MAX) return fail(400, { refusal: 'too-long', typed });
		if (title === '' && ideaId === '') return fail(400, { refusal: 'title-needed', typed });
		if (ideaId !== '' && !isId(ideaId)) return fail(400, { refusal: 'unknown-idea', typed });
		const into = title === '' ? { ideaId } : { title };
		const place = placeOf(context, accountId);
		const done = await event.locals.db.transaction((tx) =>
			groupSources(tx, { ...place, sources, into })
		);
		return typeof done === 'string' ? fail(409, { refusal: done, typed }) : { added: done.added };
	},
	modifier: async (event) => {
		requireAccount(event);
		await managedOf(event);
		const read = readForm(ideaForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusal: Object.values(read.refusals)[0] });
		const { ideaId, ...words } = read.output;
		return change(event, ideaId, words);
	},
	retirer: async (event) => {
		requireAccount(event);
		await managedOf(event);
		const read = readForm(sourceForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusal: 'unknown-idea' });
		const done = await change(event, read.output.ideaId, { withoutSource: read.output.sourceId });
		return 'saved' in done ? { takenOut: true } : done;
	},
	supprimer: async (event) => {
		requireAccount(event);
		await managedOf(event);
		const read = readForm(removeForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusal: 'unknown-idea' });
		return change(event, read.output.ideaId, { remove: true });
	}
};
