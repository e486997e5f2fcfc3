import type { Actor } from '../../accounts/actor.ts';
import * as m from '../messages.ts';
import { statusLabel } from '../status-messages.ts';
import { effectOnText, movesOf, workflow, type FicheStatus } from '../workflow.ts';

/** A status that somebody may give now, and what it will do to the text, in words. */
export type MoveChoice = { status: FicheStatus; consequence: string };

export function moveChoices(
	actor: Actor,
	fiche: { status: FicheStatus; edition: number; nextVersion: number }
): MoveChoice[] {
	return movesOf(fiche.status, actor.roles).map((to) => ({
		status: to,
		consequence: consequenceOf(fiche, to)
	}));
}

function consequenceOf(
	fiche: { status: FicheStatus; edition: number; nextVersion: number },
	to: FicheStatus
): string {
	const status = statusLabel(to);
	const effect = effectOnText(fiche.status, to);
	if (effect === 'freezes') return m.willFreeze({ status, version: fiche.nextVersion });
	if (effect === 'reopens') return m.willReopen({ status, edition: fiche.edition + 1 });
	const { writing } = workflow[to];
	if (writing === 'nobody') return m.willStayFrozen({ status });
	return writing === 'coordinators'
		? m.willLeaveCoordination({ status })
		: m.willStayOpen({ status });
}
