import { error, type RequestEvent } from '@sveltejs/kit';
import { safeParse } from 'valibot';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { batchForm, type Batch } from '#lib/consultations/entry/forms.ts';
import type { ConsultationContext } from '#lib/consultations/consultation-context.server.ts';
import { mayEnterForOthers } from '#lib/consultations/permissions.ts';

/** The consultation of the address, for somebody who may type what others said. */
export async function getEntered(event: RequestEvent): Promise<ConsultationContext> {
	const context = await consultationContextOf(event);
	if (!context) error(404);
	if (!mayEnterForOthers(context.actor)) error(403);
	return context;
}

/** Without a script, the batch is in the address: which step, where, when, how. */
export function batchOfAddress(url: URL): {
	batch: Batch | null;
	typed: Record<string, string>;
	refusals: Record<string, string>;
} {
	const wanted = (name: string) => url.searchParams.get(name) ?? '';
	const asked = {
		id: wanted('lot'),
		channel: wanted('canal'),
		place: wanted('lieu'),
		heldOn: wanted('jour')
	};
	const read = safeParse(batchForm, asked);
	const typed = { canal: asked.channel, lieu: asked.place, jour: asked.heldOn };
	if (read.success) return { batch: read.output, typed, refusals: {} };
	const names: Record<string, string> = { channel: 'canal', place: 'lieu', heldOn: 'jour' };
	const refusals: Record<string, string> = {};
	for (const issue of url.searchParams.has('lot') ? read.issues : []) {
		const name = names[String(issue.path?.[0]?.key)];
		if (name) refusals[name] ??= issue.message;
	}
	return { batch: null, typed, refusals };
}
