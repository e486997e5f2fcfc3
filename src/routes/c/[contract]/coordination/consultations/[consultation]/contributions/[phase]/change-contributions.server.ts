import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { imageSenderOf } from '#http/sender.server.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import * as forms from '#lib/consultations/contributions/forms.ts';
import {
	mergeContributions,
	separateContribution
} from '#lib/consultations/contributions/sorting/merge-contributions.server.ts';
import { imageOf } from '#lib/consultations/contributions/images/read-image.server.ts';
import { reencodeImage } from '#lib/consultations/contributions/images/reencode-image.server.ts';
import * as categories from '#lib/consultations/contributions/sorting/record-categories.server.ts';
import { recordPlan } from '#lib/consultations/contributions/images/record-plan.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { carryContribution } from './carry-contribution.server.ts';

// Longer than most: the seven things that the coordination does with contributions, a few lines each.

/** The phase of the address, for whoever may prepare it. */
export async function placeOf(event: RequestEvent) {
	const { id: accountId } = requireAccount(event);
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'contributions');
	if (!context || !phase) error(404);
	if (!mayManageConsultations(context.actor)) error(403);
	const { contract, consultation } = context;
	const of = { consultationId: consultation.id, phaseId: phase.id };
	return { context, phase, of, by: { ...of, contractId: contract.id, accountId } };
}

/** Shows the page again, with what was done; the filter of the list stays. */
function shown(event: RequestEvent, done: string, anchor: string): never {
	redirect(303, `${event.url.pathname}?fait=${done}#${anchor}`);
}

export async function addCategory(event: RequestEvent) {
	const { of } = await placeOf(event);
	const read = readForm(forms.categoryForm, await event.request.formData());
	if (!read.ok) return fail(400, { ...read, part: 'rubriques' });
	const { title } = read.output;
	const refusal = await event.locals.db.transaction((tx) =>
		categories.createCategory(tx, { ...of, title })
	);
	if (refusal) return fail(409, { refusal, typed: { title }, part: 'rubriques' });
	shown(event, 'rubrique', 'rubriques');
}

export async function renameCategory(event: RequestEvent) {
	const { of } = await placeOf(event);
	const read = readForm(forms.editCategoryForm, await event.request.formData());
	if (!read.ok) return fail(400, { refusal: 'category-unnamed' });
	const refusal = await event.locals.db.transaction((tx) =>
		categories.recordCategory(tx, { ...of, ...read.output })
	);
	if (refusal) return fail(409, { refusal });
	shown(event, 'rubrique', 'rubriques');
}

export async function dropCategory(event: RequestEvent) {
	const { of } = await placeOf(event);
	const read = readForm(forms.removeCategoryForm, await event.request.formData());
	if (!read.ok) return fail(400, { refusal: 'unknown-category' });
	const { id } = read.output;
	const refusal = await event.locals.db.transaction((tx) =>
		categories.removeCategory(tx, { ...of, id })
	);
	if (refusal) return fail(409, { refusal });
	shown(event, 'rubrique', 'rubriques');
}

export async function givePlan(event: RequestEvent) {
	const { of } = await placeOf(event);
	const form = await event.request.formData();
	const read = readForm(forms.planForm, form);
	const chosen = await imageOf(form, 'plan');
	const refusals: Record<string, string> = read.ok ? {} : read.refusals;
	if (chosen === null || typeof chosen === 'string') refusals.plan = chosen ?? 'missing';
	const back = { typed: { caption: String(form.get('caption') ?? '') }, part: 'plan' as const };
	if (!read.ok || chosen === null || typeof chosen === 'string')
		return fail(400, { ...back, refusals });
	const plan = await reencodeImage(chosen, imageSenderOf(event));
	if (typeof plan === 'string') return fail(400, { ...back, refusals: { plan } });
	const { caption } = read.output;
	const refusal = await event.locals.db.transaction((tx) =>
		recordPlan(tx, { consultationId: of.consultationId, plan, caption })
	);
	if (refusal) return fail(409, { ...back, refusal });
	shown(event, 'plan', 'plan');
}

export async function merge(event: RequestEvent) {
	const { by } = await placeOf(event);
	const form = await event.request.formData();
	const numbers = form.getAll('numbers').map(Number).filter(isNumber);
	const read = readForm(forms.mergeForm, form);
	if (!read.ok) return fail(400, { refusals: { main: 'missing' }, numbers, part: 'liste' });
	const { main } = read.output;
	const refusal = await event.locals.db.transaction((tx) =>
		mergeContributions(tx, { ...by, main, numbers })
	);
	if (refusal) return fail(409, { refusal, numbers, part: 'liste' });
	shown(event, 'regroupees', `n-${main}`);
}

export async function separate(event: RequestEvent) {
	const { by } = await placeOf(event);
	const read = readForm(forms.separateForm, await event.request.formData());
	if (!read.ok) return fail(400, { refusal: 'unknown-contribution' });
	const { number } = read.output;
	const refusal = await event.locals.db.transaction((tx) =>
		separateContribution(tx, { ...by, number })
	);
	if (refusal) return fail(409, { refusal });
	shown(event, 'separee', `n-${number}`);
}

/** Straight to the conversation that it opened. */
export async function carry(event: RequestEvent) {
	const { context, by } = await placeOf(event);
	const form = await event.request.formData();
	const part = {
		part: 'porter',
		typed: { number: String(form.get('number') ?? ''), fiche: String(form.get('fiche') ?? '') }
	};
	const read = readForm(forms.carryForm, form);
	if (!read.ok) return fail(400, { refusal: 'unknown-fiche', ...part });
	const { contract, consultation } = context;
	const { number, fiche } = read.output;
	const wanted = { contract, consultation, accountId: by.accountId, origin: event.url.origin };
	const refusal = await event.locals.db.transaction((tx) =>
		carryContribution(tx, { ...wanted, number, fiche })
	);
	if (refusal) return fail(409, { refusal, ...part });
	redirect(303, `/c/${contract.slug}/fiches/${fiche}/discussion`);
}

function isNumber(value: number): boolean {
	return Number.isInteger(value) && value > 0 && value < 10_000_000;
}
