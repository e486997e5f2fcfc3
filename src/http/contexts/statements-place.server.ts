import type { RequestEvent } from '@sveltejs/kit';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import type { StatementsPlace } from '#lib/consultations/statements/phase-statements.server.ts';
import { consultationContextOf } from './consultation-context.server.ts';

/** The phase of statements of an address, or null (the route answers 404). Call `requireAccount` or `requirePublic` first. */
export async function statementsPlaceOf(event: RequestEvent): Promise<StatementsPlace | null> {
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'statements');
	return context && phase ? { context, phase } : null;
}
