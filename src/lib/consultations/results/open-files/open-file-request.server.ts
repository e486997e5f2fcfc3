import type { RequestEvent } from '@sveltejs/kit';
import { findConsultationContext, phaseAt } from '../../consultation-context.server.ts';
import type { PhaseKind } from '../../kinds.ts';
import type { Phase } from '../../queries.server.ts';
import type { OpenFile } from './open-files.server.ts';

/** What a request for an open file is about; null before publication, and once withdrawn, for everybody. */
export async function findOpenFile(event: RequestEvent): Promise<OpenFile | null> {
	const context = await findConsultationContext(event);
	if (!context || context.consultation.resultsPublishedAt === null) return null;
	if (context.state === 'withdrawn') return null;
	const { contract, consultation, phases } = context;
	return { contract, consultationId: consultation.id, phases };
}

/** The phase that `?etape=` names, or the first one of this kind. */
export async function findOpenPhaseFile(
	event: RequestEvent,
	kind: PhaseKind
): Promise<(OpenFile & { phase: Phase }) | null> {
	const file = await findOpenFile(event);
	if (!file) return null;
	const place = event.url.searchParams.get('etape');
	const phase =
		place === null ? file.phases.find((one) => one.kind === kind) : phaseAt(file, place, kind);
	return phase ? { ...file, phase } : null;
}
