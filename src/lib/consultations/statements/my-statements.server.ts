import type { Db } from '../../database/database.server.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { whyClosed } from '../rules.ts';
import { countOwnChoices, listOwnStatements } from './queries.server.ts';

/** What one person chose and proposed in a consultation, for their private page: a phase after the other. */
export async function listMyStatements(
	db: Db,
	{ context, participationId }: { context: ConsultationContext; participationId: string }
) {
	const { consultation, phases, now } = context;
	const of = { consultationId: consultation.id, participationId };
	const counts = new Map(
		(await countOwnChoices(db, of)).map(({ phaseId, answered }) => [phaseId, answered])
	);
	const proposed = await listOwnStatements(db, of);
	return phases.flatMap((phase, index) => {
		const answered = counts.get(phase.id) ?? 0;
		const statements = proposed
			.filter(({ phaseId }) => phaseId === phase.id)
			.map(({ id, body, visibility, heldReasons }) => ({ id, body, visibility, heldReasons }));
		if (answered === 0 && statements.length === 0) return [];
		const isOpen = whyClosed(consultation, phase, now) === null;
		return [{ place: index + 1, title: phase.title, answered, statements, isOpen }];
	});
}
export type MyStatements = Awaited<ReturnType<typeof listMyStatements>>;
