import { phaseAt, type ConsultationContext } from '../../consultation-context.server.ts';
import type { PhaseKind } from '../../kinds.ts';
import type { Phase } from '../../queries.server.ts';
import type { OpenFile } from './open-files.server.ts';

/** What an open file is about; null before publication, and once withdrawn, for everybody. */
export function openFileOf(context: ConsultationContext): OpenFile | null {
	if (context.consultation.resultsPublishedAt === null) return null;
	if (context.state === 'withdrawn') return null;
	const { contract, consultation, phases } = context;
	return { contract, consultationId: consultation.id, phases };
}

/** The phase at this place, or the first one of this kind. */
export function openPhaseFileOf(
	context: ConsultationContext,
	{ place, kind }: { place: string | null; kind: PhaseKind }
): (OpenFile & { phase: Phase }) | null {
	const file = openFileOf(context);
	if (!file) return null;
	const phase =
		place === null ? file.phases.find((one) => one.kind === kind) : phaseAt(file, place, kind);
	return phase ? { ...file, phase } : null;
}
