import type { ConsultationContext } from './consultation-context.server.ts';
import { mayManageConsultations, whyNotAnswer } from './permissions.ts';
import type { Phase } from './queries.server.ts';
import { whyClosed } from './rules.ts';

/** What the pages of a phase say of it and of its consultation, and why this person cannot take part, if so. */
export function headOf(context: ConsultationContext, phase: Phase) {
	const { consultation, phases, state, now, actor, groupIds } = context;
	const { slug, title, naming, namingReason, moderation, resultsPublishedAt } = consultation;
	const { introduction, opensAt, closesAt, options } = phase;
	return {
		consultation: { slug, title, naming, namingReason, moderation, resultsPublishedAt },
		state,
		phase: {
			place: phases.findIndex(({ id }) => id === phase.id) + 1,
			title: phase.title,
			introduction,
			opensAt,
			closesAt,
			options
		},
		closed: whyClosed(consultation, phase, now),
		refusal: whyNotAnswer(actor, { answerers: consultation.answerers, groupIds }),
		mayManage: mayManageConsultations(actor)
	};
}
export type PhaseHead = ReturnType<typeof headOf>;
