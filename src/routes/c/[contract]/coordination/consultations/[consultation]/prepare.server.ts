import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { textOf } from '#lib/shared/typed-form.ts';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';

/** The consultation of the address, for whoever may prepare it. */
export async function getPrepared(event: RequestEvent) {
	const context = await consultationContextOf(event);
	if (!context) error(404);
	if (!mayManageConsultations(context.actor)) error(403);
	return context;
}

type Section = { section: string; anchor: string };

/** Done: back to the section of the page, which says so. `extra` is added to the address. */
export function done(
	event: RequestEvent,
	{ section, anchor }: Section,
	extra: Record<string, string> = {}
): never {
	const params = new URLSearchParams({ fait: section, ...extra });
	redirect(303, `${event.url.pathname}?${params}#${anchor}`);
}

/** What a write of the domain answered: a code, or an object that says more, goes back to the form. */
export function refused(section: string, refusal: string | object) {
	if (typeof refusal === 'string') return fail(409, { section, refusal });
	return fail(409, { section, ...refusal });
}

/** The identifier that a form names; what is not one names nothing. */
export function phaseIdOf(form: FormData): string {
	const id = textOf(form.get('phaseId'));
	return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
		? id
		: '00000000-0000-0000-0000-000000000000';
}
