import { error, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import type { Account } from '#lib/accounts/actor.ts';
import type { BuildingPlace } from '#lib/consultations/builder/lock-questionnaire.server.ts';
import {
	phaseAt,
	type ConsultationContext
} from '#lib/consultations/consultation-context.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import type { Phase } from '#lib/consultations/queries.server.ts';

export type Building = ConsultationContext & { phase: Phase; place: BuildingPlace };

/** The questionnaire of the address, for somebody who may build it. */
export async function getBuilding(event: RequestEvent, account: Account): Promise<Building> {
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'questionnaire');
	if (!context || !phase) error(404);
	if (!mayManageConsultations(context.actor)) error(403);
	const place = {
		contractId: context.contract.id,
		consultationId: context.consultation.id,
		phaseId: phase.id,
		actorId: account.id
	};
	return { ...context, phase, place };
}

const NOTHING = '00000000-0000-0000-0000-000000000000';

/** An identifier that a form names; what is not one names nothing. */
export function idIn(form: FormData, name: string): string {
	const id = String(form.get(name) ?? '');
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : NOTHING;
}
