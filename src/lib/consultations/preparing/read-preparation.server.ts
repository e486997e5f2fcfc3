import type { Db } from '../../database/database.server.ts';
import { listSubjects } from '../../fiches/subjects.server.ts';
import { listGroups } from '../../groups/queries.server.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { fieldsOf, phaseFieldsOf } from './description.ts';
import { countAsked, findMissing } from './gate.server.ts';
import { countPeople } from '../read-consultation.server.ts';
import { leftAsOffered } from './suggestions.ts';
import { isDated, isShort, REASONABLE_DAYS, whyClosed } from '../rules.ts';

const GROUPS_MAX = 200;

/** What the page of the coordination shows of one consultation: its fields, its phases, and what is still missing. */
export async function readPreparation(db: Db, context: ConsultationContext) {
	const { contract, consultation, phases, groupIds, state, now } = context;
	const asked = await countAsked(db, phases);
	const { groups } = await listGroups(db, { contractId: contract.id, size: GROUPS_MAX });
	const fields = fieldsOf(consultation, groupIds);
	const people = await countPeople(db, [consultation.id]);
	return {
		state,
		slug: consultation.slug,
		status: consultation.status,
		isFixed: consultation.openedAt !== null,
		fields,
		subjects: await listSubjects(db, contract.id),
		groups: groups
			.filter(({ id, closed }) => !closed || groupIds.includes(id))
			.map(({ id, name }) => ({ id, name })),
		phases: phases.map((phase, index) => ({
			...{ id: phase.id, place: index + 1, kind: phase.kind, fields: phaseFieldsOf(phase) },
			asked: asked.get(phase.id) ?? 0,
			isDated: isDated(phase),
			closed: whyClosed(consultation, phase, now)
		})),
		missing:
			consultation.status === 'published' ? [] : await findMissing(db, consultation, { now }),
		warnings: {
			short: isShort(phases) ? REASONABLE_DAYS : null,
			noEasySummary: consultation.easySummary === '',
			asOffered: leftAsOffered(fields)
		},
		people: people.get(consultation.id) ?? 0,
		resultsPublishedAt: consultation.resultsPublishedAt
	};
}

export type Preparation = Awaited<ReturnType<typeof readPreparation>>;
