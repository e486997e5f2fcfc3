import type { Db } from '../database/database.server.ts';
import {
	findContractContext,
	type Asked,
	type ContractContext
} from '../groups/contract-context.server.ts';
import { mayReadConsultation } from './permissions.ts';
import {
	findConsultation,
	listAnsweringGroups,
	listPhases,
	type Consultation,
	type Phase
} from './queries.server.ts';
import { stateOf, type ConsultationState } from './rules.ts';

export type ConsultationContext = ContractContext & {
	consultation: Consultation;
	phases: Phase[];
	/** The groups whose members answer, when only members do. */
	groupIds: string[];
	state: ConsultationState;
	/** The instant on which this request decides. */
	now: Date;
};

/**
 * What every page and action under `/c/[contract]/consultations/[consultation]` (and its coordination pages) begins with;
 * null when there is no such consultation, or it is a draft that this person may not read (the route answers 404). It
 * authorises nothing more: call `requireAccount` or `requirePublic` first.
 */
export async function findConsultationContext(
	db: Db,
	{ slug, now, ...asked }: Asked & { slug: string; now: Date }
): Promise<ConsultationContext | null> {
	const context = await findContractContext(db, asked);
	if (!context) return null;
	const consultation = await findConsultation(db, { contractId: context.contract.id, slug });
	if (!consultation || !mayReadConsultation(context.actor, consultation)) return null;
	const [phases, groupIds] = await Promise.all([
		listPhases(db, consultation.id),
		listAnsweringGroups(db, consultation.id)
	]);
	return {
		...context,
		consultation,
		phases,
		groupIds,
		state: stateOf(consultation, phases, now),
		now
	};
}

/** The phase at this place of the address (`1` for the first), if it is of this kind. */
export function phaseAt(
	{ phases }: Pick<ConsultationContext, 'phases'>,
	place: string | undefined,
	kind: Phase['kind']
): Phase | null {
	const found = /^[1-9]\d?$/.test(place ?? '') ? phases[Number(place) - 1] : undefined;
	return found?.kind === kind ? found : null;
}
