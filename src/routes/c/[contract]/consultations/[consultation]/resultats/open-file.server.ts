import type { RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import type { PhaseKind } from '#lib/consultations/kinds.ts';
import {
	openFileOf,
	openPhaseFileOf
} from '#lib/consultations/results/open-files/open-file-request.server.ts';

/** What a request for an open file is about; null when nothing is published there. */
export async function findOpenFile(event: RequestEvent) {
	const context = await consultationContextOf(event);
	return context && openFileOf(context);
}

/** The same for the phase that `?etape=` names, or the first one of this kind. */
export async function findOpenPhaseFile(event: RequestEvent, kind: PhaseKind) {
	const context = await consultationContextOf(event);
	const place = event.url.searchParams.get('etape');
	return context && openPhaseFileOf(context, { place, kind });
}
