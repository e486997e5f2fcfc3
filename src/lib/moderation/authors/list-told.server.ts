import type { Db } from '../../database/database.server.ts';
import { writeTextKey, type TextKind } from '../text-kinds.ts';
import { listDecisionsFor, type ToldDecision } from './list-decisions-for.server.ts';

/** What moderation decided last on these texts of one kind, by their id: for their author. */
export async function listTold(
	db: Db,
	kind: TextKind,
	ids: readonly string[]
): Promise<Record<string, ToldDecision>> {
	const keys = ids.map((id) => ({ kind, id }));
	const decisions = await listDecisionsFor(db, keys);
	return Object.fromEntries(
		keys.flatMap((key) => {
			const told = decisions.get(writeTextKey(key));
			return told ? [[key.id, told]] : [];
		})
	);
}
