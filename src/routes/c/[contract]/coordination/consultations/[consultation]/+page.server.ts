import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import * as arrange from '#lib/consultations/preparing/arrange-phases.server.ts';
import * as d from '#lib/consultations/preparing/description.ts';
import { phaseKinds } from '#lib/consultations/kinds.ts';
import { firstTitleOf } from '#lib/consultations/preparing/manage-messages.ts';
import { readBase, type Fields } from '#lib/shared/merge-changes.ts';
import { openConsultation } from '#lib/consultations/preparing/open-consultation.server.ts';
import { readPreparation } from '#lib/consultations/preparing/read-preparation.server.ts';
import { recordDescription } from '#lib/consultations/preparing/record-description.server.ts';
import { recordPhase } from '#lib/consultations/preparing/record-phase.server.ts';
import { suggestionFor } from '#lib/consultations/preparing/suggestions.ts';
import { withdrawConsultation } from '#lib/consultations/preparing/withdraw-consultation.server.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { done, getPrepared, phaseIdOf, refused } from './prepare.server.ts';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	const { searchParams } = event.url;
	return {
		...(await readPreparation(event.locals.db, context)),
		said: searchParams.get('fait'),
		theirs: (searchParams.get('avec') ?? '').split(',').filter(Boolean)
	};
};

/** Who acts, on what, and what they sent. */
async function read(event: Parameters<typeof getPrepared>[0], actorId: string) {
	const { contract, consultation, phases, now } = await getPrepared(event);
	const form = await event.request.formData();
	const place = { contractId: contract.id, consultationId: consultation.id, actorId };
	return { contract, phases, now, form, place };
}

/** Where a phase stands on the page, as the anchor of its form. */
const anchorOf = (phases: { id: string }[], phaseId: string) =>
	`etape-${phases.findIndex(({ id }) => id === phaseId) + 1}`;

/** A text to adapt goes after what was typed meanwhile, never in its place. */
const startingFrom = (typed: Fields, name: string, text: string): Fields => ({
	...typed,
	[name]: [typed[name], text].filter(Boolean).join('\n\n')
});

export const actions: Actions = {
	'enregistrer-description': async (event) => {
		const { id } = requireAccount(event);
		const { form, place, now } = await read(event, id);
		const typed = d.typedDescription(form);
		const base = readBase(form.get('base'));
		const wanted = textOf(form.get('suggestion'));
		const suggestion = wanted ? suggestionFor(wanted) : null;
		if (suggestion !== null)
			return { section: 'suggestion', typed: startingFrom(typed, wanted, suggestion), base };
		const refusals = d.refusalsOf(typed);
		if (Object.keys(refusals).length)
			return fail(400, { section: 'description', typed, base, refusals });
		const answer = await recordDescription(event.locals.db, { ...place, typed, base, now });
		if (typeof answer === 'string')
			return fail(409, { section: 'description', typed, base, refusal: answer });
		if ('conflicts' in answer) return refused('description', answer);
		if ('missing' in answer)
			return fail(409, { section: 'description', typed, base, missing: answer.missing });
		const extra: Record<string, string> = answer.theirs.length
			? { avec: answer.theirs.join(',') }
			: {};
		done(event, { section: 'description', anchor: 'description' }, extra);
	},
	'enregistrer-etape': async (event) => {
		const { id } = requireAccount(event);
		const { form, place, phases, now } = await read(event, id);
		const phaseId = phaseIdOf(form);
		const typed = d.typedPhase(form);
		const base = readBase(form.get('base'));
		const section = `phase ${phaseId}`;
		const refusals = d.phaseRefusalsOf(typed);
		if (Object.keys(refusals).length) return fail(400, { section, typed, base, refusals });
		const answer = await recordPhase(event.locals.db, { ...place, phaseId, typed, base, now });
		if (typeof answer === 'string') return fail(409, { section, typed, base, refusal: answer });
		if ('conflicts' in answer) return refused(section, answer);
		const said = answer.reopened ? 'reouverte' : 'etape';
		done(event, { section: said, anchor: anchorOf(phases, phaseId) });
	},
	'ajouter-etape': async (event) => {
		const { id } = requireAccount(event);
		const { form, place, phases } = await read(event, id);
		const kind = phaseKinds.find((one) => one === form.get('kind')) ?? 'questionnaire';
		const created = await arrange.createPhase(event.locals.db, {
			...{ ...place, kind, title: firstTitleOf(kind) }
		});
		if (typeof created === 'string') return refused('phases', created);
		done(event, { section: 'etape', anchor: `etape-${phases.length + 1}` });
	},
	'deplacer-etape': async (event) => {
		const { id } = requireAccount(event);
		const { form, place } = await read(event, id);
		const step = form.get('step') === 'up' ? -1 : 1;
		const phaseId = phaseIdOf(form);
		const refusal = await arrange.recordPhaseOrder(event.locals.db, { ...place, phaseId, step });
		if (refusal) return refused('phases', refusal);
		done(event, { section: 'etape', anchor: 'etapes' });
	},
	'retirer-etape': async (event) => {
		const { id } = requireAccount(event);
		const { form, place } = await read(event, id);
		const phaseId = phaseIdOf(form);
		const refusal = await arrange.removePhase(event.locals.db, { ...place, phaseId });
		if (refusal) return refused('phases', refusal);
		done(event, { section: 'etape', anchor: 'etapes' });
	},
	ouvrir: async (event) => {
		const { id } = requireAccount(event);
		const { place, now } = await read(event, id);
		const refusal = await openConsultation(event.locals.db, { ...place, now });
		if (refusal) return refused('open', refusal);
		done(event, { section: 'ouverte', anchor: 'contenu' });
	},
	retirer: async (event) => {
		const { id } = requireAccount(event);
		const { form, place, now } = await read(event, id);
		const reason = textOf(form.get('reason'));
		const refusal = await withdrawConsultation(event.locals.db, { ...place, reason, now });
		if (refusal) return fail(409, { section: 'withdraw', refusal, typed: { reason } });
		done(event, { section: 'retiree', anchor: 'contenu' });
	},
	'supprimer-brouillon': async (event) => {
		const { id } = requireAccount(event);
		const { contract, place } = await read(event, id);
		const refusal = await arrange.removeDraft(event.locals.db, place);
		if (refusal) return refused('remove', refusal);
		redirect(303, `/c/${contract.slug}/coordination/consultations`);
	}
};
