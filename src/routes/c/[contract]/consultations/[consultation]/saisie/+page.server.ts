import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { findEnteredForm, readEntryPage } from '#lib/consultations/entry/entry-page.server.ts';
import { receiveEntries } from '#lib/consultations/entry/receive-entries.server.ts';
import { countBatch } from '#lib/consultations/entry/record-batch.server.ts';
import { typedOf } from '#lib/shared/typed-form.ts';
import { dayOf } from '#lib/shared/time-zone.ts';
import type { Actions, PageServerLoad } from './$types';
import { batchOfAddress, getEntered } from './facilitator.server.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	const context = await getEntered(event);
	const { contract, consultation, state } = context;
	const { db } = event.locals;
	const page = await readEntryPage(db, context);
	const { batch, ...address } = batchOfAddress(event.url);
	const wanted = event.url.searchParams;
	const place = Number(wanted.get('etape')) || page.phases[0]?.place;
	const phase = page.phases.find((one) => one.place === place) ?? null;
	const consultationId = consultation.id;
	const entryKey = wanted.get('corriger') ?? '';
	const corrected =
		phase && UUID.test(entryKey)
			? await findEnteredForm(db, {
					...{ contractId: contract.id, consultationId, phase, entryKey },
					accountId: account.id
				})
			: null;
	const count = batch ? (await countBatch(db, { consultationId, batchId: batch.id })).forms : 0;
	return {
		consultation: { slug: consultation.slug, title: consultation.title },
		...{ state, page, count },
		batch: phase && batch,
		address: { ...address, etape: phase?.place ?? null },
		corrected: corrected && { ...corrected, entryKey },
		lastKey: wanted.get('dernier'),
		newId: randomUUID(),
		today: dayOf(new Date())
	};
};

export const actions: Actions = {
	saisir: async (event) => {
		const account = requireAccount(event);
		const { consultation, phases } = await getEntered(event);
		const { batch } = batchOfAddress(event.url);
		const form = await event.request.formData();
		const typed = typedOf(form);
		const entryKey = String(form.get('entryKey') ?? '');
		const revision = Math.min(10_000, Math.max(1, Number(form.get('revision')) || 1));
		const phaseId = phases[Number(event.url.searchParams.get('etape')) - 1]?.id ?? '';
		if (!batch || !UUID.test(entryKey))
			return fail(400, { typed, refusal: { code: 'gone' }, entryKey: null, revision });
		const [said] = await receiveEntries(event.locals.db, {
			...{ consultation, phases, batch, accountId: account.id },
			entries: [{ entryKey, revision, phaseId, typed }]
		});
		if (said!.outcome === 'refused')
			return fail(400, { typed, refusal: said!, entryKey, revision });
		const next = new URLSearchParams(event.url.searchParams);
		next.delete('/saisir');
		next.delete('corriger');
		next.set('dernier', entryKey);
		redirect(303, `${event.url.pathname}?${next}#formulaire`);
	}
};
