import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { GenericSchema, InferOutput } from 'valibot';
import { statementsPlaceOf } from '#http/contexts/statements-place.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { headOf } from '#lib/consultations/phase-head.server.ts';
import { secretsOf } from '#lib/consultations/taking-part/submission-secrets.server.ts';
import { createStatement } from '#lib/consultations/statements/create-statement.server.ts';
import {
	editStatement,
	removeStatement
} from '#lib/consultations/statements/edit-statement.server.ts';
import {
	editStatementForm,
	newStatementForm,
	removeStatementForm
} from '#lib/consultations/statements/forms.ts';
import { listAllStatements } from '#lib/consultations/statements/queries.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms alone: the page sends no script. */
export const csr = false;

async function placeOf(event: RequestEvent) {
	const place = await statementsPlaceOf(event);
	if (!place) error(404);
	if (!mayManageConsultations(place.context.actor)) error(403);
	const { context, phase } = place;
	return { ...place, of: { consultationId: context.consultation.id, phaseId: phase.id } };
}

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { context, phase, of } = await placeOf(event);
	const { searchParams } = event.url;
	const question = searchOf(searchParams.get('q'));
	const page = pageNumberOf(searchParams.get('page'));
	return {
		...headOf(context, phase),
		question,
		list: await listAllStatements(event.locals.db, { ...of, question, page }),
		done: event.url.searchParams.get('fait'),
		formKey: randomUUID()
	};
};

type Of = { consultationId: string; phaseId: string };

/** Reads a form, does one thing in a transaction, and shows the page again. */
async function act<S extends GenericSchema>(
	event: RequestEvent,
	{
		schema,
		done,
		change
	}: {
		schema: S;
		done: string;
		change: (tx: Db, of: Of, output: InferOutput<S>) => Promise<string | null>;
	}
) {
	const { of } = await placeOf(event);
	const read = readForm(schema, await event.request.formData());
	if (!read.ok) return fail(400, read);
	const refusal = await event.locals.db.transaction((tx) => change(tx, of, read.output));
	if (refusal) return fail(409, { refusal, typed: read.output as Record<string, string> });
	const { searchParams } = event.url;
	const q = searchOf(searchParams.get('q'));
	const page = String(pageNumberOf(searchParams.get('page')));
	redirect(303, `${event.url.pathname}?${new URLSearchParams({ q, page, fait: done })}`);
}

export const actions: Actions = {
	ajouter: async (event) => {
		requireAccount(event);
		return act(event, {
			schema: newStatementForm,
			done: 'ajoutee',
			change: (tx, of, { body, formKey }) =>
				createStatement(tx, { ...of, body, submissionKey: secretsOf(formKey).submissionKey })
		});
	},
	corriger: async (event) => {
		requireAccount(event);
		return act(event, {
			schema: editStatementForm,
			done: 'corrigee',
			change: (tx, of, statement) => editStatement(tx, { ...of, ...statement })
		});
	},
	retirer: async (event) => {
		requireAccount(event);
		return act(event, {
			schema: removeStatementForm,
			done: 'retiree',
			change: (tx, of, { id }) => removeStatement(tx, { ...of, id })
		});
	}
};
