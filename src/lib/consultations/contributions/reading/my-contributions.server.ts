import type { Db } from '../../../database/database.server.ts';
import type { ConsultationContext } from '../../consultation-context.server.ts';
import { whyClosed } from '../../rules.ts';
import { listOwnArguments, listOwnSupports } from '../arguments/arguments.server.ts';
import { listOwnContributions } from '../queries.server.ts';

/** What one person wrote and supports in a consultation, for their private page: held and hidden words too. */
export async function listMyContributions(
	db: Db,
	{ context, participationId }: { context: ConsultationContext; participationId: string }
) {
	const { consultation, phases, now } = context;
	const of = { consultationId: consultation.id, participationId };
	const open = new Set(
		phases.filter((phase) => whyClosed(consultation, phase, now) === null).map(({ id }) => id)
	);
	const contributions = await listOwnContributions(db, of);
	return {
		contributions: contributions.map(
			({ id, number, title, body, visibility, heldReasons, mergedIntoId, phaseId }) => ({
				...{ id, number, title, body, visibility, heldReasons },
				isMerged: mergedIntoId !== null,
				mayChange: open.has(phaseId)
			})
		),
		arguments: await listOwnArguments(db, of),
		supports: await listOwnSupports(db, of)
	};
}
export type MyContributions = Awaited<ReturnType<typeof listMyContributions>>;
